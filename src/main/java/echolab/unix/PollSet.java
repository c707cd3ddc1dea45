package echolab.unix;

import java.lang.foreign.Arena;
import org.jspecify.annotations.Nullable;

/// Descriptors to wait for with one `poll(2)`, whatever call the server waits in.
final class PollSet {
    private static final int FEW = 64;

    private final Arena arena;
    private Words words;
    private int capacity = FEW;
    private int size;

    PollSet(Arena arena) {
        this.arena = arena;
        this.words = new Words(arena, FEW * Long.BYTES);
    }

    void clear() {
        size = 0;
    }

    /// A negative descriptor is passed over by the kernel.
    void add(int fd, int events) {
        if (size == capacity) {
            grow();
        }
        words.put(size, PollWord.of(fd, events));
        size++;
    }

    /// The descriptors below `nfds` of a set.
    void add(int nfds, @Nullable fd_set set, int events) {
        for (int fd = 0; set != null && fd < Math.min(nfds, fd_set.FD_SETSIZE); fd++) {
            if (set.has(fd)) {
                add(fd, events);
            }
        }
    }

    private void grow() {
        Words more = new Words(arena, (long) capacity * 2 * Long.BYTES);
        for (int i = 0; i < size; i++) {
            more.put(i, words.get(i));
        }
        words = more;
        capacity *= 2;
    }

    /// Waits until one of them is ready: how many are, `poll(2)`.
    ///
    /// @param milliseconds -1 for as long as it takes
    int await(int milliseconds) {
        return Libc.callWithoutErrno(Posix.POLL, words.address(), size, milliseconds);
    }

    int found(int index) {
        return PollWord.found(words.get(index));
    }
}
