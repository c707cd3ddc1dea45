package echolab.trace;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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
        return text(first);
    }

    /// One character a byte, read as UTF-8; a byte that is no part of a letter stays what it is.
    static String text(String bytes) {
        ByteBuffer in = StandardCharsets.ISO_8859_1.encode(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length());
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        while (true) {
            CoderResult result = utf8.decode(in, out, true);
            if (result.isUnderflow()) {
                return out.flip().toString();
            }
            for (int i = 0; i < result.length(); i++) {
                out.put((char) Byte.toUnsignedInt(in.get()));
            }
            utf8.reset();
        }
    }
}
