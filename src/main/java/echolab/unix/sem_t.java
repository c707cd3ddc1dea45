package echolab.unix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/// A semaphore, `sem_overview(7)`: 32 bytes that threads share.
public final class sem_t {
    static final int BYTES = 32;

    private final MemorySegment memory = Arena.ofAuto().allocate(BYTES, Long.BYTES);
    private byte[] name = "sem".getBytes(StandardCharsets.UTF_8);

    long address() {
        return memory.address();
    }

    /// The name of the variable that holds it, in UTF-8.
    byte[] name() {
        return name;
    }

    void named(String variable) {
        name = variable.getBytes(StandardCharsets.UTF_8);
    }
}
