package echolab.unix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Anonymous memory behind a descriptor, `memfd_create(2)`: it has no name in any file system,
/// so nothing of it remains when the last process that maps it is gone, however that went.
final class SharedMemory {
    private static final Libc.Function MEMFD_CREATE = Libc.function("memfd_create");
    private static final Libc.Function FTRUNCATE = Libc.function("ftruncate");
    private static final Libc.Function LSEEK = Libc.function("lseek");
    private static final Libc.Function MMAP = Libc.function("mmap");
    private static final Libc.Function MUNMAP = Libc.function("munmap");

    private static final int SEEK_END = 2;
    private static final int MFD_CLOEXEC = 1;
    private static final int PROT_NONE = 0;
    private static final int PROT_READ_WRITE = 1 | 2;
    private static final int MAP_SHARED = 1;
    private static final int MAP_FIXED = 0x10;
    private static final int PRIVATE_ANONYMOUS = 0x02 | 0x20;
    private static final long FAILED = -1;

    private SharedMemory() {}

    /// A new descriptor of `size` zero bytes.
    static int create(String name, long size) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment cName = arena.allocateFrom(name);
            int fd =
                    Libc.checked(
                            "memfd_create",
                            Libc.callInt(MEMFD_CREATE, cName.address(), MFD_CLOEXEC),
                            name);
            Libc.checked("ftruncate", Libc.callInt(FTRUNCATE, fd, size), fd, size);
            return fd;
        }
    }

    /// A new descriptor of these bytes.
    static int of(String name, byte[] bytes) {
        int fd = create(name, bytes.length);
        if (bytes.length > 0) {
            MemorySegment mapped = map(fd, bytes.length);
            MemorySegment.copy(bytes, 0, mapped, ValueLayout.JAVA_BYTE, 0, bytes.length);
            unmap(mapped);
        }
        return fd;
    }

    /// How many bytes there are behind the descriptor.
    static long size(int fd) {
        long end = Libc.call(LSEEK, fd, 0, SEEK_END);
        if (end == -1) {
            throw new UnixException("lseek", Libc.errno(), fd);
        }
        return end;
    }

    /// Maps the whole of the descriptor, shared.
    static MemorySegment map(int fd, long size) {
        return MemorySegment.ofAddress(mmap(fd, size)).reinterpret(size);
    }

    /// The same for as long as the arena lives: to use it later throws, where to use memory that
    /// was unmapped would end the virtual machine.
    static MemorySegment map(int fd, long size, Arena arena) {
        return MemorySegment.ofAddress(mmap(fd, size))
                .reinterpret(size, arena, SharedMemory::unmap);
    }

    /// What is large begins with a huge page, so that the kernel can map it by such.
    private static long mmap(int fd, long size) {
        boolean large = size >= HugePages.SIZE;
        long room = large ? reserve(size + HugePages.SIZE) : 0;
        long from = HugePages.up(room);
        int flags = MAP_SHARED | (large ? MAP_FIXED : 0);
        long address = Libc.call(MMAP, from, size, PROT_READ_WRITE, flags, fd, 0);
        if (address == FAILED) {
            throw new UnixException("mmap", Libc.errno(), size, fd);
        }
        if (large) {
            unmap(room, from);
            unmap(from + size, room + size + HugePages.SIZE);
        }
        return address;
    }

    /// Addresses that nothing else gets.
    private static long reserve(long size) {
        long room = Libc.call(MMAP, 0, size, PROT_NONE, PRIVATE_ANONYMOUS, -1, 0);
        if (room == FAILED) {
            throw new UnixException("mmap", Libc.errno(), size);
        }
        return room;
    }

    private static void unmap(long from, long to) {
        if (from < to) {
            Libc.checked("munmap", Libc.callInt(MUNMAP, from, to - from));
        }
    }

    static void unmap(MemorySegment mapped) {
        Libc.checked("munmap", Libc.callInt(MUNMAP, mapped.address(), mapped.byteSize()));
    }
}
