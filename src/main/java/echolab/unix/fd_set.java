package echolab.unix;

import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A set of descriptors as `select(2)` takes it: {@value #FD_SETSIZE} bits, one a descriptor, in
/// the order in which the kernel reads and writes them.
///
/// In C, `ready_set = read_set` copies; here that is {@link Multiplexing#FD_COPY}, because an
/// assignment would make both names mean one set.
public final class fd_set {
    /// How many descriptors a set can hold; the largest is one less.
    public static final int FD_SETSIZE = 1024;

    static final int BYTES = FD_SETSIZE / Byte.SIZE;

    static final int WORDS = BYTES / Long.BYTES;

    private final long[] words = new long[WORDS];
    private byte[] name = "fd_set".getBytes(StandardCharsets.UTF_8);

    /// The name of the variable that holds it, in UTF-8.
    byte[] name() {
        return name;
    }

    void named(String variable) {
        name = variable.getBytes(StandardCharsets.UTF_8);
    }

    boolean has(int fd) {
        return (words[fd / Long.SIZE] >>> fd & 1) != 0;
    }

    void put(int fd, boolean in) {
        long word = words[fd / Long.SIZE];
        long bit = 1L << fd;
        words[fd / Long.SIZE] = in ? word | bit : word & ~bit;
    }

    void clear() {
        Arrays.fill(words, 0);
    }

    void copyFrom(fd_set other) {
        System.arraycopy(other.words, 0, words, 0, WORDS);
    }

    void copyFrom(LongBuffer memory, int at) {
        memory.get(at, words);
    }

    void copyTo(LongBuffer memory, int at) {
        memory.put(at, words);
    }

    /// The bits as the kernel keeps them, without the zeros at the end.
    byte[] bytes() {
        int length = WORDS;
        while (length > 0 && words[length - 1] == 0) {
            length--;
        }
        byte[] bytes = new byte[length * Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (words[i / Long.BYTES] >>> (i % Long.BYTES * Byte.SIZE));
        }
        return bytes;
    }
}
