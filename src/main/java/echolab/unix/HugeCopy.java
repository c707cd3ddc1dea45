package echolab.unix;

import java.util.ArrayList;
import java.util.List;

/// Memory from a file, replaced by a copy of itself on huge pages at the same addresses: the code
/// of the virtual machine and its archive of classes, which every child of a forking server walks
/// through.
///
/// The copy is made beside the original and put in its place by one `mremap(2)`, so that whoever
/// looks finds either the one or the other, with the same bytes. It is compared immediately before,
/// because a part of the archive is written by the thread that runs Java code, which is this one.
///
/// @param from a multiple of the size of a huge page, as is `size`
/// @param protection `PROT_READ` … of the copy
record HugeCopy(long from, long size, int protection) {
    private static final Libc.Function MMAP = Libc.function("mmap");
    private static final Libc.Function MUNMAP = Libc.function("munmap");
    private static final Libc.Function MREMAP = Libc.function("mremap");
    private static final Libc.Function MPROTECT = Libc.function("mprotect");
    private static final Libc.Function MEMCPY = Libc.function("memcpy");
    private static final Libc.Function MEMCMP = Libc.function("memcmp");

    private static final int READ = 1;
    private static final int READ_WRITE = READ | 2;
    private static final int READ_EXECUTE = READ | 4;
    private static final int PRIVATE_ANONYMOUS = 0x02 | 0x20;
    private static final int MAYMOVE_FIXED = 1 | 2;
    private static final long FAILED = -1;

    private static final String CODE = "/libjvm.so";
    private static final String ARCHIVE = ".jsa";

    /// What is worth a copy among these mappings.
    static List<HugeCopy> ofVirtualMachine(List<Mapping> mappings) {
        List<HugeCopy> copies = new ArrayList<>();
        long done = 0;
        for (Mapping m : mappings) {
            int protection = protection(m);
            if (protection != 0) {
                boolean writable = protection == READ_WRITE;
                long from = Math.max(HugePages.up(m.from()), done);
                long to = writable ? end(m, mappings) : HugePages.down(m.to());
                if (from < to) {
                    copies.add(new HugeCopy(from, to - from, protection));
                    done = to;
                }
            }
        }
        return copies;
    }

    private static int protection(Mapping m) {
        return switch (m.permissions()) {
            case "r-xp" -> m.path().endsWith(CODE) ? READ_EXECUTE : 0;
            case "rw-p" -> m.path().endsWith(ARCHIVE) ? READ_WRITE : 0;
            case "r--p" -> m.path().endsWith(ARCHIVE) ? READ : 0;
            default -> 0;
        };
    }

    /// A block that the writable part of the archive shares with the part behind it is writable.
    private static long end(Mapping written, List<Mapping> mappings) {
        long shared = HugePages.up(written.to());
        boolean goesOn =
                mappings.stream()
                        .anyMatch(m ->
                                m.from() == written.to()
                                        && m.to() >= shared
                                        && m.path().equals(written.path()));
        return goesOn ? shared : HugePages.down(written.to());
    }

    /// Puts the copy in the place of the original; when anything is in the way, nothing happens.
    void replace() {
        long room = Libc.call(MMAP, 0, size + HugePages.SIZE, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0);
        if (room == FAILED) {
            return;
        }
        long copy = HugePages.up(room);
        long end = copy + size;
        Libc.call(MEMCPY, copy, from, size);
        boolean moved =
                HugePages.collapse(copy, size)
                        && Libc.callInt(MPROTECT, copy, size, protection) == 0
                        && Libc.callInt(MEMCMP, copy, from, size) == 0
                        && Libc.call(MREMAP, copy, size, size, MAYMOVE_FIXED, from, 0) == from;
        if (!moved) {
            release(copy, end);
        }
        release(room, copy);
        release(end, room + size + HugePages.SIZE);
    }

    private static void release(long from, long to) {
        if (from < to) {
            Libc.checked("munmap", Libc.callInt(MUNMAP, from, to - from));
        }
    }
}
