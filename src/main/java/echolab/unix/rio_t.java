package echolab.unix;

/// The buffer of the robust I/O package (CS:APP 10.5.2).
public final class rio_t {
    /// The descriptor that is read from.
    public int fd;

    /// Unread bytes in the buffer.
    public int cnt;

    /// Index of the next unread byte.
    public int bufptr;

    public final byte[] buf = new byte[UnixConstants.MAXLINE];
}
