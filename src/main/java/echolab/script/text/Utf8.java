package echolab.script.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// UTF-8 as far as it goes.
public final class Utf8 {
    private Utf8() {}

    /// How many bytes from the start are whole, valid characters.
    public static int validPrefix(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return in.position();
    }
}
