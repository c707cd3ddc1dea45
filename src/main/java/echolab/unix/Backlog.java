package echolab.unix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// What servers have written and the stage has not read yet: memory of the stage alone, behind the ring.
/// It has room for some seconds of a flood, and only what stands in it takes memory. It grows by huge
/// pages where there are any (`MADV_HUGEPAGE`, `madvise(2)`), because a page fault for every 32 places
/// costs more than to copy them.
final class Backlog {
    /// How many places there are: a multiple of those of the ring.
    static final int PLACES = 1 << 21;

    private static final Libc.Function MMAP = Libc.function("mmap");
    private static final Libc.Function MADVISE = Libc.function("madvise");
    private static final int PROT_READ_WRITE = 1 | 2;
    private static final int PRIVATE_ANONYMOUS_NORESERVE = 0x02 | 0x20 | 0x4000;
    private static final int MADV_DONTNEED = 4;
    private static final int MADV_HUGEPAGE = 14;
    private static final long FAILED = -1;

    private static final long BYTES = PLACES * Layout.PLACE_BYTES;

    /// So many places are given back at once, a huge page.
    private static final long CHUNK = HugePages.SIZE / Layout.PLACE_BYTES;

    /// In the place of what was claimed and never written.
    private static final long NOTHING = 0;

    private final MemorySegment bytes;
    private final Memory memory;

    /// Empty, for as long as the arena lives.
    Backlog(Arena arena) {
        long address =
                Libc.call(MMAP, 0, BYTES, PROT_READ_WRITE, PRIVATE_ANONYMOUS_NORESERVE, -1, 0);
        if (address == FAILED) {
            throw new UnixException("mmap", Libc.errno(), BYTES);
        }
        Libc.callInt(MADVISE, address, BYTES, MADV_HUGEPAGE);
        bytes = MemorySegment.ofAddress(address).reinterpret(BYTES, arena, SharedMemory::unmap);
        memory = new Memory(bytes);
    }

    Memory memory() {
        return memory;
    }

    /// Where that place is in the memory.
    static long at(long place) {
        return place % PLACES * Layout.PLACE_BYTES;
    }

    /// Takes what stands in the ring from that place on, as many places as there are up to its end at
    /// most.
    void take(Memory ring, long place, long places) {
        ring.copy(Layout.place(place), memory, at(place), places * Layout.PLACE_BYTES);
    }

    /// Nothing will ever stand there.
    void pass(long place) {
        memory.putLong(at(place), NOTHING);
    }

    /// Whether an event begins there, of the places that were taken or passed.
    boolean isEvent(long place) {
        return memory.getLong(at(place)) != NOTHING;
    }

    /// Gives the memory back of the places before this one, which were read, as far as they were not given
    /// back before.
    ///
    /// @param from the first that was read since the last time
    void giveBack(long from, long place) {
        long end = place - place % CHUNK;
        if (end > from) {
            Libc.callInt(MADVISE, bytes.address() + at(end - CHUNK), HugePages.SIZE, MADV_DONTNEED);
        }
    }
}
