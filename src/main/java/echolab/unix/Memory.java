package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/// A stretch of native memory that several processes may share, with the few accesses that the
/// flight recorder needs. Offsets are in bytes and aligned to the size of what they hold.
final class Memory {
    private static final VarHandle INT = JAVA_INT.varHandle();
    private static final VarHandle LONG = JAVA_LONG.varHandle();

    private final MemorySegment bytes;
    private final IntBuffer ints;

    Memory(MemorySegment bytes) {
        this.bytes = bytes;
        this.ints = bytes.asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer();
    }

    long address(long offset) {
        return bytes.address() + offset;
    }

    int getInt(long offset) {
        return (int) INT.getVolatile(bytes, offset);
    }

    /// What stands there now or stood there a moment ago, without order among several reads: a
    /// quarter of the price in an interpreter.
    int glance(long offset) {
        return ints.get((int) (offset / Integer.BYTES));
    }

    /// To be followed by another write that is seen only when this one is.
    void prepareInt(long offset, int value) {
        ints.put((int) (offset / Integer.BYTES), value);
    }

    void putInt(long offset, int value) {
        INT.setVolatile(bytes, offset, value);
    }

    int addInt(long offset, int delta) {
        return (int) INT.getAndAdd(bytes, offset, delta);
    }

    boolean casInt(long offset, int expected, int value) {
        return INT.compareAndSet(bytes, offset, expected, value);
    }

    long getLong(long offset) {
        return (long) LONG.getVolatile(bytes, offset);
    }

    void putLong(long offset, long value) {
        LONG.setVolatile(bytes, offset, value);
    }

    /// To be seen after all that was written before it: a quarter of the price of {@link #putLong},
    /// which is seen before anything that is read after it, too.
    void publishLong(long offset, long value) {
        LONG.setRelease(bytes, offset, value);
    }

    long addLong(long offset, long delta) {
        return (long) LONG.getAndAdd(bytes, offset, delta);
    }

    void putLongs(long offset, long[] values, int count) {
        MemorySegment.copy(values, 0, bytes, JAVA_LONG, offset, count);
    }

    void getLongs(long offset, long[] values, int count) {
        MemorySegment.copy(bytes, JAVA_LONG, offset, values, 0, count);
    }

    void putBytes(long offset, byte[] values, int from, int count) {
        MemorySegment.copy(values, from, bytes, JAVA_BYTE, offset, count);
    }

    void getBytes(long offset, byte[] into, int from, int count) {
        MemorySegment.copy(bytes, JAVA_BYTE, offset, into, from, count);
    }
}
