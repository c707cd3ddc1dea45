package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/// A stretch of native memory that several processes may share, with the few accesses that the
/// flight recorder needs. Offsets are in bytes and aligned to the size of what they hold.
final class Memory {
    private static final VarHandle INT = JAVA_INT.varHandle();
    private static final VarHandle LONG = JAVA_LONG.varHandle();

    private final MemorySegment bytes;

    // The same bytes: what needs no order costs a quarter through these where it is interpreted.
    private final ByteBuffer octets;
    private final IntBuffer ints;
    private final LongBuffer longs;

    Memory(MemorySegment bytes) {
        this.bytes = bytes;
        this.octets = bytes.asByteBuffer().order(ByteOrder.nativeOrder());
        this.ints = octets.asIntBuffer();
        this.longs = octets.asLongBuffer();
    }

    long address(long offset) {
        return bytes.address() + offset;
    }

    int getInt(long offset) {
        return (int) INT.getVolatile(bytes, offset);
    }

    /// What stands there now or stood there a moment ago, without order among several reads.
    int glance(long offset) {
        return ints.get((int) (offset / Integer.BYTES));
    }

    /// The same of a number of 64 bits.
    long glanceLong(long offset) {
        return longs.get((int) (offset / Long.BYTES));
    }

    /// To be followed by another write that is seen only when this one is.
    void prepareInt(long offset, int value) {
        ints.put((int) (offset / Integer.BYTES), value);
    }

    /// The same of a number of 64 bits.
    void prepareLong(long offset, long value) {
        longs.put((int) (offset / Long.BYTES), value);
    }

    /// To be seen after all that was written before it, and before anything that is read or written
    /// later. Fences beside a plain access take half the time of a volatile one in an interpreter.
    void putInt(long offset, int value) {
        VarHandle.releaseFence();
        ints.put((int) (offset / Integer.BYTES), value);
        VarHandle.fullFence();
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

    /// The same of a number of 64 bits.
    void putLong(long offset, long value) {
        publishLong(offset, value);
        VarHandle.fullFence();
    }

    /// To be seen after all that was written before it.
    void publishLong(long offset, long value) {
        VarHandle.releaseFence();
        longs.put((int) (offset / Long.BYTES), value);
    }

    long addLong(long offset, long delta) {
        return (long) LONG.getAndAdd(bytes, offset, delta);
    }

    void putLongs(long offset, long[] values, int count) {
        longs.put((int) (offset / Long.BYTES), values, 0, count);
    }

    void getLongs(long offset, long[] values, int count) {
        longs.get((int) (offset / Long.BYTES), values, 0, count);
    }

    void putBytes(long offset, byte[] values, int from, int count) {
        octets.put((int) offset, values, from, count);
    }

    void getBytes(long offset, byte[] into, int from, int count) {
        octets.get((int) offset, into, from, count);
    }

    /// Copies what stands there into another memory.
    void copy(long offset, Memory into, long at, long count) {
        MemorySegment.copy(bytes, offset, into.bytes, at, count);
    }

    long size() {
        return bytes.byteSize();
    }
}
