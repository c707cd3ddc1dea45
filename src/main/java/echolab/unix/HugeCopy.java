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
/// @param from a multiple of the size of a huge page, as is `to`
/// @param first where there is something to copy, up to `last`: the rest was set aside, and is zero
/// @param protection `PROT_READ` … of the copy
record HugeCopy(long from, long to, long first, long last, int protection) {
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

    /// What is worth a copy among these mappings. Blocks at the edges are taken whole where what
    /// lies beside may have the same protection.
    static List<HugeCopy> ofVirtualMachine(List<Mapping> mappings) {
        List<HugeCopy> copies = new ArrayList<>();
        long done = 0;
        for (int i = 0; i < mappings.size(); i++) {
            Mapping m = mappings.get(i);
            Mapping before = i == 0 ? Mapping.NONE : mappings.get(i - 1);
            Mapping behind = i == mappings.size() - 1 ? Mapping.NONE : mappings.get(i + 1);
            int protection = protection(m, before);
            if (protection != 0) {
                long from = Math.max(from(m, before), done);
                long to = to(m, behind);
                if (from < to) {
                    long first = before.hasPath(m.path()) ? from : Math.max(from, m.from());
                    long last = behind.hasPath(m.path()) ? to : Math.min(to, m.to());
                    copies.add(new HugeCopy(from, to, first, last, protection));
                    done = to;
                }
            }
        }
        return copies;
    }

    /// A file begins with what only the dynamic linker reads.
    private static int protection(Mapping m, Mapping before) {
        boolean isArchive = m.path().endsWith(ARCHIVE);
        boolean isCode = m.path().endsWith(CODE);
        return switch (m.permissions()) {
            case "r-xp" -> isCode ? READ_EXECUTE : 0;
            case "rw-p" -> isArchive ? READ_WRITE : 0;
            case "r--p" -> (isArchive || isCode) && before.hasPath(m.path()) ? READ : 0;
            default -> 0;
        };
    }

    private static long from(Mapping m, Mapping before) {
        long block = HugePages.down(m.from());
        return before.to() == m.from() && before.from() <= block && joins(m, before)
                ? block
                : HugePages.up(m.from());
    }

    private static long to(Mapping m, Mapping behind) {
        long block = HugePages.up(m.to());
        return m.to() == behind.from() && block <= behind.to() && joins(m, behind)
                ? block
                : HugePages.down(m.to());
    }

    /// Whether the neighbour's part of a block may be read, written and executed like the mapping:
    /// what nobody may touch, and what the same file holds to be read.
    private static boolean joins(Mapping m, Mapping neighbour) {
        return neighbour.isSetAside()
                || (neighbour.hasPath(m.path()) && neighbour.permissions().equals("r--p"));
    }

    /// Puts the copy in the place of the original; when anything is in the way, nothing happens.
    void replace() {
        long size = to - from;
        long room = Libc.call(MMAP, 0, size + HugePages.SIZE, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0);
        if (room == FAILED) {
            return;
        }
        long copy = HugePages.up(room);
        long end = copy + size;
        long copyOfFirst = copy + first - from;
        HugePages.advise(copy, size);
        Libc.call(MEMCPY, copyOfFirst, first, last - first);
        boolean moved =
                HugePages.collapse(copy, size)
                        && Libc.callInt(MPROTECT, copy, size, protection) == 0
                        && Libc.callInt(MEMCMP, copyOfFirst, first, last - first) == 0
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
