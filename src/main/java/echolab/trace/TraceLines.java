package echolab.trace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Splits a trace file into lines and keeps count of where they are. Holds one line at a time,
/// and of a line without end only its beginning.
final class TraceLines {
    private final InputStream in;
    private final int longest;
    private int number;
    private long offset;

    TraceLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// One line without its line end.
    ///
    /// @param number counted from 1
    /// @param offset of its first byte in the file, counted from 0
    /// @param text its bytes; one more than the longest line may have when it is too long
    /// @param ended whether a line end follows
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Line(int number, long offset, byte[] text, boolean ended) {
        boolean isBlank() {
            for (byte b : text) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /// Where the file ends: after its last line.
    ///
    /// @param kept how many events stand before
    TraceProblem.Place end(int kept) {
        return new TraceProblem.Place(number + 1, 1, offset, kept);
    }

    /// The next line; empty at the end of the file.
    Optional<Line> next() throws IOException {
        long start = offset;
        ByteArrayOutputStream text = new ByteArrayOutputStream(512);
        for (int b = in.read(); b >= 0; b = in.read()) {
            offset++;
            if (b == '\n') {
                return Optional.of(new Line(++number, start, text.toByteArray(), true));
            }
            text.write(b);
            if (text.size() > longest) {
                return Optional.of(new Line(++number, start, text.toByteArray(), false));
            }
        }
        return text.size() == 0
                ? Optional.empty()
                : Optional.of(new Line(++number, start, text.toByteArray(), false));
    }
}
