package echolab.unix;

import java.util.List;

/// Gathers what a forking server's virtual machine needs all the time onto huge pages, before the
/// first fork. `fork(2)` copies a page table entry for every small page of private memory, and for
/// memory from a file it copies none, so that every child meets a page fault wherever it goes. One
/// huge page stands for 512 small ones, and the child finds it mapped.
///
/// Linux does that since 6.1 (`MADV_COLLAPSE`, `madvise(2)`), all of a block of 2 MB or nothing.
/// Where it cannot, everything stays as it was, and forks are slower.
final class HugePages {
    private static final Libc.Function MADVISE = Libc.function("madvise");
    private static final Libc.Function MINCORE = Libc.function("mincore");
    private static final Libc.Function GETPAGESIZE = Libc.function("getpagesize");
    private static final int MADV_HUGEPAGE = 14;
    private static final int MADV_COLLAPSE = 25;
    private static final String MALLOC_TRIM = "malloc_trim";

    /// Bytes in a huge page.
    static final long SIZE = 2 << 20;

    private static final int SMALL_PAGE = 4096;
    private static final int SMALL_PAGES = (int) (SIZE / SMALL_PAGE);

    /// A block with fewer touched pages is not worth its memory.
    private static final int ENOUGH = 64;

    private static final long ONE_IN_EACH_BYTE = 0x0101_0101_0101_0101L;

    private final Words present = new Words(SMALL_PAGES);

    private HugePages() {}

    /// Gathers this process's own memory. To be called while no other thread of the virtual machine
    /// has anything to do.
    static void gather() {
        if (Libc.callInt(GETPAGESIZE) == SMALL_PAGE) {
            if (Libc.has(MALLOC_TRIM)) {
                Libc.callInt(Libc.function(MALLOC_TRIM), 0);
            }
            Answer<String> maps = new ProcFs().read("/proc/self/maps");
            if (maps instanceof Answer.Got<String>(String text)) {
                gather(Mapping.parse(text));
            }
        }
    }

    private static void gather(List<Mapping> mappings) {
        HugePages pages = new HugePages();
        for (Mapping mapping : mappings) {
            if (isHeap(mapping)) {
                pages.fillBlock(mapping);
            }
        }
        for (Mapping mapping : mappings) {
            if (mapping.isPrivateMemory() || isOfMalloc(mapping)) {
                pages.collapse(mapping);
            }
        }
        for (HugeCopy copy : HugeCopy.ofVirtualMachine(mappings)) {
            copy.replace();
        }
    }

    /// Whether these are the objects of the virtual machine.
    private static boolean isHeap(Mapping mapping) {
        return mapping.isPrivateMemory()
                && mapping.to() - mapping.from() == Runtime.getRuntime().maxMemory();
    }

    /// Whether this is where the C library keeps its memory: with what the compiler has used, it is large. Its
    /// last block, where more is added, is left alone.
    private static boolean isOfMalloc(Mapping mapping) {
        return mapping.hasPath("[heap]");
    }

    /// Lets the next object be the first of a block, which is left alone: what the server writes from
    /// now on does not break up a huge page that its children share.
    private void fillBlock(Mapping heap) {
        long block = up(heap.from());
        while (touched(block) > 0) {
            block += SIZE;
        }
        int bytes = 0;
        while (touched(block) == 0 && bytes < SIZE) {
            bytes += new byte[SMALL_PAGE / 2].length;
        }
    }

    /// The first block at or behind the address.
    static long up(long address) {
        return (address + SIZE - 1) & -SIZE;
    }

    /// The last block's beginning at or before the address.
    static long down(long address) {
        return address & -SIZE;
    }

    /// Moves this memory onto huge pages; false when the kernel cannot.
    static boolean collapse(long from, long size) {
        return Libc.callInt(MADVISE, from, size, MADV_COLLAPSE) == 0;
    }

    /// Has memory that nobody has touched come as huge pages; where the kernel does not, it is no worse.
    static void advise(long from, long size) {
        Libc.callInt(MADVISE, from, size, MADV_HUGEPAGE);
    }

    /// Memory is used from its beginning: behind the first block that nobody touched there is
    /// nothing to gather. Objects are added in the last one that is.
    private void collapse(Mapping mapping) {
        boolean grows = isHeap(mapping) || isOfMalloc(mapping);
        long block = up(mapping.from());
        int touched = ENOUGH;
        while (block + SIZE <= mapping.to() && touched > 0) {
            touched = touched(block);
            boolean isLast = grows && touched(block + SIZE) == 0;
            if (touched >= ENOUGH && !isLast && !collapse(block, SIZE)) {
                return;
            }
            block += SIZE;
        }
    }

    private int touched(long block) {
        if (Libc.callInt(MINCORE, block, SIZE, present.address()) != 0) {
            return 0;
        }
        int touched = 0;
        for (int i = 0; i < SMALL_PAGES / Long.BYTES; i++) {
            touched += Long.bitCount(present.get(i) & ONE_IN_EACH_BYTE);
        }
        return touched;
    }
}
