package echolab.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Some bytes of a stream: the first of them, and how many there were in all.
///
/// @param first the first bytes, one character a byte (ISO 8859-1), so that nothing is lost
/// @param length how many there were in all, at least the length of `first`
public record Bytes(String first, long length) {
    public static final Bytes NONE = new Bytes("", 0);

    /// All of these bytes.
    public static Bytes of(byte[] bytes) {
        return new Bytes(new String(bytes, StandardCharsets.ISO_8859_1), bytes.length);
    }

    /// The first `limit` of these bytes.
    public static Bytes of(byte[] bytes, int limit) {
        byte[] first = Arrays.copyOf(bytes, Math.min(limit, bytes.length));
        return new Bytes(new String(first, StandardCharsets.ISO_8859_1), bytes.length);
    }

    /// The first bytes as text: UTF-8 where they are, else one character a byte.
    public String text() {
        byte[] raw = first.getBytes(StandardCharsets.ISO_8859_1);
        String utf8 = new String(raw, StandardCharsets.UTF_8);
        return utf8.contains("�") ? first : utf8;
    }
}
