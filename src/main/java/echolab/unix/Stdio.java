package echolab.unix;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The part of `stdio(3)` that servers print with. As in C, the standard output is written line by
/// line because it is a terminal, until {@link #setvbuf} says otherwise.
public abstract sealed class Stdio extends Rio permits Csapp {
    /// Fully buffered: written when the buffer is full.
    public static final int _IOFBF = 0;

    /// Line buffered: written at the end of each line.
    public static final int _IOLBF = 1;

    /// Not buffered.
    public static final int _IONBF = 2;

    /// The usual size of a buffer.
    public static final int BUFSIZ = 8192;

    /// The stream of the standard output, `stdout(3)`.
    public static final FILE stdout = new FILE(STDOUT_FILENO, _IOLBF, BUFSIZ);

    private static final int EOF = -1;
    private static final int ROOM_FOR_NUMBERS = 16;

    Stdio() {}

    /// Chooses when a stream is written, `setvbuf(3)`: 0, or -1 for no such mode.
    ///
    /// @param buf always null: the stream has a buffer of its own
    public static int setvbuf(FILE stream, byte @Nullable [] buf, int mode, int size) {
        if (mode < _IOFBF || mode > _IONBF || size < 0) {
            return -1;
        }
        stream.mode = mode;
        stream.buf = buf == null ? new byte[Math.max(size, 1)] : buf;
        return 0;
    }

    /// Puts text into the stream, `fputs(3)`: a number that is not negative, or EOF.
    public static int fputs(String text, FILE stream) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean whole = bytes.length > 0 && bytes[bytes.length - 1] == '\n';
        boolean atOnce = stream.mode == _IONBF || (stream.mode == _IOLBF && whole);
        if (stream.cnt == 0 && atOnce) {
            return rio_writen(stream.fd, bytes, bytes.length) < 0 ? EOF : bytes.length;
        }
        for (byte b : bytes) {
            if (stream.cnt == stream.buf.length && fflush(stream) == EOF) {
                return EOF;
            }
            stream.buf[stream.cnt++] = b;
        }
        return atOnce ? fflush(stream) : bytes.length;
    }

    /// Writes what stands in the buffer, `fflush(3)`: 0, or EOF.
    public static int fflush(FILE stream) {
        int n = stream.cnt;
        stream.cnt = 0;
        return n > 0 && rio_writen(stream.fd, stream.buf, n) < 0 ? EOF : 0;
    }

    /// Puts formatted text into the stream, `fprintf(3)`. Knows `%d`, `%s` and `%%`, which is all
    /// that the servers use.
    public static void fprintf(FILE stream, String format, Object... arguments) {
        fputs(format(format, arguments), stream);
    }

    /// Prints on the standard output: on a terminal one `write(2)` for each line.
    public static void printf(String format, Object... arguments) {
        fputs(format(format, arguments), stdout);
    }

    /// Prints on that descriptor with no buffer in between, as `dprintf(3)` does.
    public static void fprintf(int fd, String format, Object... arguments) {
        byte[] line = format(format, arguments).getBytes(StandardCharsets.UTF_8);
        rio_writen(fd, line, line.length);
    }

    /// Text between the conversions is copied in one piece.
    private static String format(String format, Object[] arguments) {
        StringBuilder text = new StringBuilder(format.length() + ROOM_FOR_NUMBERS);
        int next = 0;
        int from = 0;
        int percent = format.indexOf('%');
        while (percent >= 0 && percent + 1 < format.length()) {
            text.append(format, from, percent);
            text.append(format.charAt(percent + 1) == '%' ? "%" : arguments[next++]);
            from = percent + 2;
            percent = format.indexOf('%', from);
        }
        return text.append(format, from, format.length()).toString();
    }

    /// Writes what stands in buffers and ends the process, `exit(3)`. Does not return.
    public static void exit(int status) {
        fflush(stdout);
        _exit(status);
    }

    /// As at the start of the process.
    static void forget() {
        stdout.cnt = 0;
        setvbuf(stdout, null, _IOLBF, BUFSIZ);
    }
}
