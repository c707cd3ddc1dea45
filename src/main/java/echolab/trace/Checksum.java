package echolab.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// The checksum that ends each line of a trace file: `,"crc":"…"}`, the CRC-32C of all bytes of
/// the line before it. A damaged byte is then noticed even where the line is still JSON.
final class Checksum {
    private static final String KEY = ",\"crc\":\"";
    private static final int LENGTH = sealOf(0).length();

    private Checksum() {}

    /// A JSON object as one line with its checksum and a line end.
    static byte[] line(byte[] object) {
        int body = object.length - 1;
        byte[] seal = (sealOf(crc(object, body)) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] line = Arrays.copyOf(object, body + seal.length);
        System.arraycopy(seal, 0, line, body, seal.length);
        return line;
    }

    /// Whether the line ends with a checksum, right or wrong.
    static boolean isOn(byte[] line) {
        return sealOn(line).startsWith(KEY);
    }

    /// Whether the line ends with the right checksum.
    static boolean holds(byte[] line) {
        int body = endOf(line) - LENGTH;
        return body >= 0 && sealOn(line).equals(sealOf(crc(line, body)));
    }

    private static String sealOn(byte[] line) {
        int start = Math.max(0, endOf(line) - LENGTH);
        return new String(line, start, endOf(line) - start, StandardCharsets.ISO_8859_1);
    }

    private static int endOf(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
    }

    private static long crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }

    private static String sealOf(long crc) {
        return KEY + HexFormat.of().toHexDigits(crc, 8) + "\"}";
    }
}
