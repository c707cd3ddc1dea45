package echolab.unix;

import java.nio.charset.StandardCharsets;

/// What `csapp.h` is to the book's servers: every call under its C name, and under a capital
/// initial the same call with its error checked: it reports and ends the process (CS:APP 8.3).
/// A server begins with `import static echolab.unix.Csapp.*`.
public final class Csapp extends Unix {
    private static final int ROOM_FOR_NUMBERS = 16;

    private Csapp() {}

    /// Reports a failed call on the standard error and ends the process with status 1.
    public static void unix_error(String what) {
        fprintf(STDERR_FILENO, "%s: %s\n", what, strerror(errno()));
        exit(1);
    }

    public static int Open_listenfd(int port) {
        return checked(open_listenfd(port), "open_listenfd error");
    }

    public static int Accept(int listenfd) {
        return checked(accept(listenfd), "accept error");
    }

    public static void Close(int fd) {
        checked(close(fd), "close error");
    }

    public static int Fork() {
        return checked(fork(), "fork error");
    }

    public static int Dup2(int fd, int newfd) {
        return checked(dup2(fd, newfd), "dup2 error");
    }

    public static void Pipe(int[] fds) {
        checked(pipe(fds), "pipe error");
    }

    public static void Kill(int pid, int signal) {
        checked(kill(pid, signal), "kill error");
    }

    /// Installs a signal handler; interrupted calls are restarted.
    public static void Signal(int signal, SignalHandler handler) {
        checked(sigaction(signal, handler), "signal error");
    }

    private static int checked(int result, String what) {
        if (result < 0) {
            unix_error(what);
        }
        return result;
    }

    /// Prints on the standard output, unbuffered: one `write(2)`.
    public static void printf(String format, Object... arguments) {
        fprintf(STDOUT_FILENO, format, arguments);
    }

    /// Prints on that descriptor. Knows `%d`, `%s` and `%%`, which is all that the servers use.
    public static void fprintf(int fd, String format, Object... arguments) {
        byte[] line = format(format, arguments).getBytes(StandardCharsets.UTF_8);
        rio_writen(fd, line, line.length);
    }

    /// Text between the conversions is copied in one piece: servers are interpreted.
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

    /// Writes all `n` bytes, however many calls it takes (CS:APP 10.5.1): `n`, or -1.
    public static int rio_writen(int fd, byte[] buf, int n) {
        int done = 0;
        while (done < n) {
            int written = write(fd, buf, done, n - done);
            if (written < 0) {
                return -1;
            }
            done += written;
        }
        return n;
    }

    /// Associates an empty buffer with the descriptor (CS:APP 10.5.2).
    public static void rio_readinitb(rio_t rio, int fd) {
        rio.fd = fd;
        rio.cnt = 0;
        rio.bufptr = 0;
    }

    /// Reads a line with its newline, or up to `maxlen - 1` bytes, or what comes before the end
    /// of file (CS:APP 10.5.2): the number of bytes; 0 at the end of file; -1 on an error.
    public static int rio_readlineb(rio_t rio, byte[] usrbuf, int maxlen) {
        int n = 0;
        while (n < maxlen - 1) {
            int got = rio_fill(rio);
            if (got <= 0) {
                return got < 0 ? -1 : n;
            }
            byte c = rio.buf[rio.bufptr++];
            rio.cnt--;
            usrbuf[n++] = c;
            if (c == '\n') {
                break;
            }
        }
        return n;
    }

    /// Refills the buffer when it is empty: bytes in the buffer, 0 at the end of file, or -1.
    private static int rio_fill(rio_t rio) {
        while (rio.cnt <= 0) {
            int got = read(rio.fd, rio.buf, rio.buf.length);
            if (got <= 0) {
                return got;
            }
            rio.cnt = got;
            rio.bufptr = 0;
        }
        return rio.cnt;
    }
}
