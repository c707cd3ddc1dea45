package echolab.unix;

import echolab.trace.Reason;
import java.util.concurrent.atomic.AtomicInteger;

/// Writes to the server's terminal. The stage reads what is printed all the time, and says how much it
/// has read; so a lane knows by itself that there is room, and asks `poll(2)` only when that is not sure.
final class Printer {
    /// So many bytes have room in a terminal that nobody has read: it takes 4 KB where they are read and
    /// 8 KB on the way there (`drivers/tty` of the kernel), of which what is typed may need 4.
    static final int ROOM = 6144;

    /// The descriptors that a terminal is looked for behind: 0, 1 and 2.
    private static final int STANDARD = 3;

    private static final Libc.Function ISATTY = Libc.function("isatty");

    /// Counts up when one of them is closed or becomes something else, in any thread.
    private static final AtomicInteger CHANGES = new AtomicInteger();

    private final Control control;
    private int changes = -1;

    /// Which of them were found to be terminals, a bit for each, and which were looked at.
    private int terminals;

    private int known;

    Printer(Control control) {
        this.control = control;
    }

    /// The descriptor may refer to something else from now on.
    static void forget(int fd) {
        if (fd < STANDARD) {
            CHANGES.incrementAndGet();
        }
    }

    boolean isTerminal(int fd) {
        if (fd < 0 || fd >= STANDARD) {
            return false;
        }
        if (changes != CHANGES.get()) {
            changes = CHANGES.get();
            known = 0;
            terminals = 0;
        }
        int bit = 1 << fd;
        if ((known & bit) == 0) {
            known |= bit;
            terminals |= Libc.callWithoutErrno(ISATTY, fd, 0) == 1 ? bit : 0;
        }
        return (terminals & bit) != 0;
    }

    /// Prints on a terminal `n` bytes of the buffer from `offset` on: what `write(2)` returns.
    int print(int fd, byte[] buf, int offset, int n) {
        int columns = n + newlines(buf, offset, n);
        if (!control.recorder.printing(columns, ROOM)) {
            control.await(fd, Posix.POLLOUT, Reason.NO_ROOM_TO_WRITE);
        }
        control.scratch().bytes.put(0, buf, offset, n);
        int written = (int) Libc.call(Posix.WRITE, fd, control.scratch().bufferAddress, n);
        control.recorder.printed(columns);
        return written;
    }

    /// The terminal puts a carriage return before each (ONLCR, `termios(3)`).
    private static int newlines(byte[] buf, int offset, int n) {
        int newlines = 0;
        for (int i = offset; i < offset + n; i++) {
            if (buf[i] == '\n') {
                newlines++;
            }
        }
        return newlines;
    }
}
