package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// An array of `int` in memory that several processes have mapped, `mmap(2)` with MAP_SHARED: what one
/// of them stores there, all the others see.
public final class shared_ints {
    private static final VarHandle INT = JAVA_INT.varHandle();

    private final MemorySegment memory;
    private byte[] name = "shared".getBytes(StandardCharsets.UTF_8);

    shared_ints(MemorySegment memory) {
        this.memory = memory;
    }

    /// What stands there now, whoever wrote it.
    public int get(int index) {
        return (int) INT.getVolatile(memory, offset(index));
    }

    /// Stores a value for all to see.
    public void set(int index, int value) {
        Watch.store(this, index, value);
    }

    /// Adds `n` to an element in one piece, C11's `atomic_fetch_add`, so that nothing is lost where
    /// others do the same.
    public void add(int index, int n) {
        Watch.add(this, index, n);
    }

    /// `n` elements from `first` on, as an array of their own in the same memory.
    public shared_ints part(int first, int n) {
        return new shared_ints(memory.asSlice(offset(first), (long) n * Integer.BYTES));
    }

    /// How many elements there are.
    public int length() {
        return (int) (memory.byteSize() / Integer.BYTES);
    }

    private static long offset(int index) {
        return (long) index * Integer.BYTES;
    }

    void store(int index, int value) {
        INT.setVolatile(memory, offset(index), value);
    }

    void plus(int index, int n) {
        INT.getAndAdd(memory, offset(index), n);
    }

    /// The name of the variable that holds it, in UTF-8.
    byte[] name() {
        return name;
    }

    void named(String variable) {
        name = variable.getBytes(StandardCharsets.UTF_8);
    }

    /// Its name and all its elements, as far as there is room for them.
    byte[] text() {
        int kept = Math.min(length(), (Layout.TEXT_BYTES - name.length) / Integer.BYTES);
        ByteBuffer text = ByteBuffer.allocate(name.length + kept * Integer.BYTES).put(name);
        for (int i = 0; i < kept; i++) {
            text.putInt(get(i));
        }
        return text.array();
    }
}
