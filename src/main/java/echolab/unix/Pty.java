package echolab.unix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A pseudo-terminal, `pty(7)`: the server has its slave side on descriptors 0, 1 and 2; the
/// stage reads what it prints and types on its keyboard through the master side.
public final class Pty {
    private static final Libc.Function POSIX_OPENPT = Libc.function("posix_openpt");
    private static final Libc.Function GRANTPT = Libc.function("grantpt");
    private static final Libc.Function UNLOCKPT = Libc.function("unlockpt");
    private static final Libc.Function PTSNAME = Libc.function("ptsname_r");
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final int NAME_BYTES = 64;

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

    /// Reads what the server printed, waiting for it: the number of bytes; -1 when every process
    /// has closed the slave.
    public int read(byte[] buffer) {
        return Posix.read(master, buffer);
    }

    /// Types keys. A program that does not read them for long makes this wait.
    public void type(byte[] keys) {
        Posix.write(master, keys);
    }

    /// Hangs up. Only after {@link #read} has returned -1, or before anybody reads.
    public void close() {
        Posix.close(master);
    }
}
