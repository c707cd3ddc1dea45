package echolab.unix;

import echolab.trace.Reason;

/// Writes as much as a descriptor takes without waiting. A blocking `write(2)` of more than there
/// is room for would wait inside the kernel, where no handler could run and nobody on stage could
/// tell that the lane is blocked.
final class Output {
    private static final Libc.Function SEND = Libc.function("send");
    private static final int MSG_DONTWAIT = 0x40;
    private static final int F_GETPIPE_SZ = 1032;

    /// What is ready for writing takes this many bytes at least without waiting: a pipe PIPE_BUF
    /// (`pipe(7)`), a TCP socket a third of its buffer.
    static final int SURE_BYTES = 4096;

    private Output() {}

    /// How many bytes were written; -1 when the call failed, with EAGAIN when there is no room
    /// after all. The descriptor was found ready.
    static long some(int fd, long address, int length) {
        long sent = Libc.call(SEND, fd, address, length, MSG_DONTWAIT);
        if (sent != -1 || Libc.errno() != Errno.ENOTSOCK.number()) {
            return sent;
        }
        return Libc.call(Posix.WRITE, fd, address, isLongForPipe(fd, length) ? SURE_BYTES : length);
    }

    /// Whether the write that just failed would have had to wait.
    static boolean isFull(int fd) {
        return Libc.errno() == Errno.EAGAIN.number() && Blocking.waits(fd, Reason.NO_ROOM_TO_WRITE);
    }

    private static boolean isLongForPipe(int fd, int length) {
        return length > SURE_BYTES && Libc.callInt(Posix.FCNTL, fd, F_GETPIPE_SZ) != -1;
    }
}
