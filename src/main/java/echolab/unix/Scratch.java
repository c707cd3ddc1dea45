package echolab.unix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/// Native memory for the arguments of calls. Each thread of control has its own, for as long as the
/// process lives or the thread does.
final class Scratch {
    static final int BUFFER_BYTES = 65536;

    final MemorySegment buffer;
    final long bufferAddress;

    /// The same bytes: copied faster where a server is interpreted.
    final ByteBuffer bytes;

    /// The same bytes, 64 bits at a time.
    final LongBuffer words;

    /// A few numbers: an `int[2]`, an option and its length.
    final IntBuffer ints;

    final long intsAddress;

    /// A `struct sockaddr_in`.
    final MemorySegment address;

    final PollSet pollSet;

    Scratch(Arena arena) {
        buffer = arena.allocate(BUFFER_BYTES, Long.BYTES);
        bufferAddress = buffer.address();
        bytes = buffer.asByteBuffer();
        words = buffer.asByteBuffer().order(ByteOrder.nativeOrder()).asLongBuffer();
        MemorySegment numbers = arena.allocate(16, Long.BYTES);
        ints = numbers.asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer();
        intsAddress = numbers.address();
        pollSet = new PollSet(arena);
        address = arena.allocate(SocketAddress.BYTES, Long.BYTES);
    }
}
