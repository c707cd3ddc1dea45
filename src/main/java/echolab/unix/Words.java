package echolab.unix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/// A small structure in native memory, taken a word of 64 bits at a time, for calls that a server
/// makes over and over. Where it is interpreted, a buffer takes a quarter of the time that a memory
/// segment does.
final class Words {
    private final LongBuffer words;
    private final long address;

    /// @param bytes its size, a multiple of 8; it lives as long as the process
    Words(long bytes) {
        this(Arena.global(), bytes);
    }

    /// @param bytes its size, a multiple of 8
    Words(Arena arena, long bytes) {
        MemorySegment memory = arena.allocate(bytes, Long.BYTES);
        words = memory.asByteBuffer().order(ByteOrder.nativeOrder()).asLongBuffer();
        address = memory.address();
    }

    long address() {
        return address;
    }

    long get(int index) {
        return words.get(index);
    }

    void put(int index, long word) {
        words.put(index, word);
    }
}
