package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import echolab.trace.Call;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Memory that processes share, and locks on a file by which they know of each other.
public abstract sealed class Sharing extends Passing permits Programs {
    public static final int F_RDLCK = 0;
    public static final int F_WRLCK = 1;
    public static final int F_UNLCK = 2;

    private static final Libc.Function MEMFD_CREATE = Libc.function("memfd_create");
    private static final Libc.Function FTRUNCATE = Libc.function("ftruncate");
    private static final Libc.Function MMAP = Libc.function("mmap");

    static final int F_GETLK = 5;
    static final int F_SETLK = 6;
    private static final int PROT_READ_WRITE = 1 | 2;
    private static final int MAP_SHARED = 1;

    // struct flock
    private static final int L_TYPE = 0;
    private static final int L_WHENCE = 2;
    private static final int L_START = 8;
    private static final int L_LEN = 16;
    private static final int L_PID = 24;

    Sharing() {}

    /// A file in memory that has no name in any folder, `memfd_create(2)`: its descriptor, which
    /// stays open when a program is executed.
    public static int memfd_create(String name, int flags) {
        Control c = Control.current();
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        c.enter(Call.MEMFD_CREATE, 1, flags, 0, 0, 0, text);
        int fd = Libc.callInt(MEMFD_CREATE, cString(c, text), flags);
        return c.leave(fd, text, 0, text.length);
    }

    /// Gives the file that length, in bytes, `ftruncate(2)`.
    public static int ftruncate(int fd, int length) {
        Control c = Control.current();
        c.enter(Call.FTRUNCATE, fd, length);
        return c.leave(Libc.callInt(FTRUNCATE, fd, length));
    }

    /// Maps the first `length` bytes of the file, for reading and writing and shared with whoever
    /// maps them too, `mmap(2)`: null when that fails.
    public static @Nullable shared_ints mmap_ints(int fd, int length) {
        Control c = Control.current();
        c.enter(Call.MMAP, fd, length);
        long address = Libc.call(MMAP, 0, length, PROT_READ_WRITE, MAP_SHARED, fd, 0);
        c.leave(address == -1 ? -1 : 0);
        return address == -1
                ? null
                : new shared_ints(MemorySegment.ofAddress(address).reinterpret(length));
    }

    /// Locks one byte of the file for this process, or unlocks it, `fcntl(2)` with F_SETLK: -1 when
    /// another process has it. The kernel unlocks it when the process ends, however that goes, or
    /// closes any descriptor of the file.
    ///
    /// @param type `F_WRLCK`, `F_UNLCK`
    public static int fcntl_setlk(int fd, int type, int at) {
        Control c = Control.current();
        c.enter(Call.FCNTL, fd, F_SETLK, type, at);
        MemorySegment flock = flock(c, type, at);
        return c.leave(Libc.callInt(Posix.FCNTL, fd, F_SETLK, flock.address()));
    }

    /// Which process has a lock on that byte of the file, `fcntl(2)` with F_GETLK: its process id; 0
    /// when none has.
    public static int fcntl_getlk(int fd, int at) {
        Control c = Control.current();
        c.enter(Call.FCNTL, fd, F_GETLK, F_WRLCK, at);
        MemorySegment flock = flock(c, F_WRLCK, at);
        int result = Libc.callInt(Posix.FCNTL, fd, F_GETLK, flock.address());
        boolean free = flock.get(JAVA_SHORT, L_TYPE) == F_UNLCK;
        int owner = result == -1 || free ? 0 : flock.get(JAVA_INT, L_PID);
        c.leave(result);
        return result == -1 ? -1 : owner;
    }

    private static MemorySegment flock(Control c, int type, int at) {
        MemorySegment flock = c.scratch().buffer;
        flock.asSlice(0, 2L * L_LEN).fill((byte) 0);
        flock.set(JAVA_SHORT, L_TYPE, (short) type);
        flock.set(JAVA_SHORT, L_WHENCE, (short) 0);
        flock.set(JAVA_LONG, L_START, at);
        flock.set(JAVA_LONG, L_LEN, 1);
        return flock;
    }

    /// A C string at the start of the buffer.
    static long cString(Control c, byte[] text) {
        MemorySegment.copy(text, 0, c.scratch().buffer, JAVA_BYTE, 0, text.length);
        c.scratch().buffer.set(JAVA_BYTE, text.length, (byte) 0);
        return c.scratch().bufferAddress;
    }
}
