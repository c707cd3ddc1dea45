package echolab.unix;

/// An output stream of the C library with its buffer, which `fork(2)` copies like all memory:
/// `stdio(3)`, `setvbuf(3)`.
public final class FILE {
    final int fd;
    int mode;
    byte[] buf;

    /// Bytes in the buffer that are not written yet.
    int cnt;

    FILE(int fd, int mode, int size) {
        this.fd = fd;
        this.mode = mode;
        this.buf = new byte[size];
    }
}
