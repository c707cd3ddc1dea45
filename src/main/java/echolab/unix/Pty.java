package echolab.unix;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A pseudo-terminal, `pty(7)`: the server has its slave side on descriptors 0, 1 and 2; the
/// stage reads what it prints and types on its keyboard through the master side.
public final class Pty {
    private static final Libc.Function POSIX_OPENPT = Libc.function("posix_openpt");
    private static final Libc.Function GRANTPT = Libc.function("grantpt");
    private static final Libc.Function UNLOCKPT = Libc.function("unlockpt");
    private static final Libc.Function PTSNAME = Libc.function("ptsname_r");
    private static final Libc.Function OPEN = Libc.function("open");
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final int NAME_BYTES = 64;
    private static final int BUFFER_BYTES = 4096;

    private final int master;
    private final String path;

    private Pty(int master, String path) {
        this.master = master;
        this.path = path;
    }

    /// A new pseudo-terminal that nobody has opened yet.
    public static Pty open() {
        int master =
                Libc.checked(
                        "posix_openpt",
                        Libc.callInt(POSIX_OPENPT, O_RDWR | O_NOCTTY | Posix.O_CLOEXEC));
        try (Arena arena = Arena.ofConfined()) {
            Libc.checked("grantpt", Libc.callInt(GRANTPT, master), master);
            Libc.checked("unlockpt", Libc.callInt(UNLOCKPT, master), master);
            MemorySegment name = arena.allocate(NAME_BYTES);
            Libc.check("ptsname_r", Libc.callInt(PTSNAME, master, name.address(), NAME_BYTES));
            return new Pty(master, name.getString(0));
        } catch (UnixException failure) {
            Posix.close(master);
            throw failure;
        }
    }

    /// The slave's device, `/dev/pts/3`.
    public String path() {
        return path;
    }

    /// Waits until the server has printed something or every process has closed the slave.
    ///
    /// @return false when the slave is closed and everything was read
    public boolean awaitOutput() {
        return Poll.await(master, Posix.POLLIN) != Posix.POLLHUP;
    }

    /// What the server has printed since the last time; never waits.
    public byte[] drain() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        int n = 1;
        while (n > 0 && Poll.isReady(master, Posix.POLLIN)) {
            n = Posix.read(master, buffer);
            if (n > 0) {
                printed.write(buffer, 0, n);
            }
        }
        return printed.toByteArray();
    }

    /// Types keys, and returns when the terminal has taken them in: whoever waits for a line has
    /// been woken, ^C has become a signal. A program that does not read them for long makes this
    /// wait.
    public void type(byte[] keys) {
        Posix.write(master, keys);
        try (Arena arena = Arena.ofConfined()) {
            int flags = O_RDWR | O_NOCTTY | Posix.O_CLOEXEC;
            int slave =
                    Libc.checked(
                            "open",
                            Libc.callInt(OPEN, arena.allocateFrom(path).address(), flags),
                            path);
            flush(slave);
            Posix.close(slave);
        }
    }

    /// The kernel hands keys to the line discipline in the background; whoever polls the slave
    /// makes it finish first (`n_tty_poll` in the kernel's `drivers/tty/n_tty.c`).
    private static void flush(int slave) {
        Poll.isReady(slave, Posix.POLLIN);
    }

    /// Hangs up.
    public void close() {
        Posix.close(master);
    }
}
