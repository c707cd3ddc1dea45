package echolab.unix;

import org.jspecify.annotations.Nullable;

/// The buffer of the robust I/O package (CS:APP 10.5.2).
public final class rio_t {
    /// The descriptor that is read from.
    public int fd;

    /// Unread bytes in the buffer.
    public int cnt;

    /// Index of the next unread byte.
    public int bufptr;

    public final byte[] buf = new byte[UnixConstants.MAXLINE];

    /// The variable that holds it, where the server keeps it in an array.
    @Nullable String name;

    public rio_t() {}

    /// A copy, as assigning the structure makes one in C.
    public rio_t(rio_t other) {
        fd = other.fd;
        cnt = other.cnt;
        bufptr = other.bufptr;
        System.arraycopy(other.buf, 0, buf, 0, buf.length);
    }
}
