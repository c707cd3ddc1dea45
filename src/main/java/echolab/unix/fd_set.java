package echolab.unix;

import java.nio.charset.StandardCharsets;

/// A set of descriptors as `select(2)` takes it: {@value #FD_SETSIZE} bits, one a descriptor, in
/// memory that the kernel reads and writes.
///
/// In C, `ready_set = read_set` copies; here that is {@link Multiplexing#FD_COPY}, because an
/// assignment would make both names mean one set.
public final class fd_set {
    /// How many descriptors a set can hold; the largest is one less.
    public static final int FD_SETSIZE = 1024;

    static final int BYTES = FD_SETSIZE / Byte.SIZE;

    private static final int WORDS = BYTES / Long.BYTES;

    private final Words words = new Words(BYTES);
    private byte[] name = "fd_set".getBytes(StandardCharsets.UTF_8);

    long address() {
        return words.address();
    }

    /// The name of the variable that holds it, in UTF-8.
    byte[] name() {
        return name;
    }

    void named(String variable) {
        name = variable.getBytes(StandardCharsets.UTF_8);
    }

    boolean has(int fd) {
        return (words.get(fd / Long.SIZE) >>> fd & 1) != 0;
    }

    void put(int fd, boolean in) {
        long word = words.get(fd / Long.SIZE);
        long bit = 1L << fd;
        words.put(fd / Long.SIZE, in ? word | bit : word & ~bit);
    }

    void clear() {
        for (int i = 0; i < WORDS; i++) {
            words.put(i, 0);
        }
    }

    void copyFrom(fd_set other) {
        for (int i = 0; i < WORDS; i++) {
            words.put(i, other.words.get(i));
        }
    }

    /// The bits as the kernel keeps them, without the zeros at the end.
    byte[] bytes() {
        int length = WORDS;
        while (length > 0 && words.get(length - 1) == 0) {
            length--;
        }
        byte[] bytes = new byte[length * Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (words.get(i / Long.BYTES) >>> (i % Long.BYTES * Byte.SIZE));
        }
        return bytes;
    }
}
