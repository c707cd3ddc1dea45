package echolab.unix;

import echolab.trace.Reason;

/// `read(2)` and `write(2)` with as few calls as tell whether the lane waits. Where handlers may have to
/// run meanwhile, the descriptor is looked at with `poll(2)` before. Where none can, a socket is asked
/// for what can be done at once (MSG_DONTWAIT, `recv(2)`), and the lane is blocked, and waits in the call
/// itself, only when that is nothing; and where nobody looks on, the call waits from the start.
final class Transfer {
    private static final Libc.Function RECV = Libc.function("recv");
    private static final Libc.Function SEND = Libc.function("send");
    private static final int MSG_DONTWAIT = 0x40;

    /// What has to be done in another way.
    private static final int OTHERWISE = -2;

    private final Control control;
    private final Scratch scratch;

    /// Descriptors below 64 that were found to be no sockets, a bit for each. One that has become a
    /// socket since is served as well, with a call more.
    private long noSockets;

    Transfer(Control control, Scratch scratch) {
        this.control = control;
        this.scratch = scratch;
    }

    /// Reads up to `most` bytes into the scratch buffer: what `read(2)` returns.
    int read(int fd, int most) {
        boolean quick = control.isQuick();
        if (most > 0 && !(quick && !control.isRecorded())) {
            int got = quick && isPerhapsSocket(fd) ? receive(fd, most) : OTHERWISE;
            if (got != OTHERWISE) {
                return got;
            }
            control.await(fd, Posix.POLLIN, Reason.NOTHING_TO_READ);
        }
        return (int) Libc.call(Posix.READ, fd, scratch.bufferAddress, most);
    }

    private int receive(int fd, int most) {
        int got = (int) Libc.call(RECV, fd, scratch.bufferAddress, most, MSG_DONTWAIT);
        if (got != -1) {
            return got;
        }
        int error = Libc.errno();
        if (isNoSocket(fd, error)) {
            return OTHERWISE;
        }
        if (!wouldWait(fd, error)) {
            return -1;
        }
        control.block(Reason.NOTHING_TO_READ, fd);
        got = (int) Libc.call(Posix.READ, fd, scratch.bufferAddress, most);
        control.unblock();
        return got;
    }

    /// Writes `n` bytes of the buffer from `offset` on: what `write(2)` returns.
    int write(int fd, byte[] buf, int offset, int n) {
        boolean quick = control.isQuick();
        if (quick && !control.isRecorded()) {
            scratch.bytes.put(0, buf, offset, n);
            return (int) Libc.call(Posix.WRITE, fd, scratch.bufferAddress, n);
        }
        int sent = quick && isPerhapsSocket(fd) ? send(fd, buf, offset, n) : OTHERWISE;
        return sent == OTHERWISE ? Output.write(control, fd, buf, offset, n) : sent;
    }

    /// Sends what there is room for, and waits for room for the rest.
    private int send(int fd, byte[] buf, int offset, int n) {
        scratch.bytes.put(0, buf, offset, n);
        int done = 0;
        while (true) {
            int some =
                    (int) Libc.call(SEND, fd, scratch.bufferAddress + done, n - done, MSG_DONTWAIT);
            done += Math.max(0, some);
            if (done == n && some != -1) {
                return n;
            }
            if (some == -1) {
                int error = Libc.errno();
                if (isNoSocket(fd, error)) {
                    return OTHERWISE;
                }
                if (!wouldWait(fd, error)) {
                    return done == 0 ? -1 : done;
                }
                control.awaitReady(fd, Posix.POLLOUT, Reason.NO_ROOM_TO_WRITE);
            }
        }
    }

    private boolean isPerhapsSocket(int fd) {
        return fd >= Long.SIZE || fd < 0 || (noSockets >> fd & 1) == 0;
    }

    /// Whether the call has failed because of that.
    private boolean isNoSocket(int fd, int error) {
        boolean no = error == Errno.ENOTSOCK.number();
        if (no && fd < Long.SIZE) {
            noSockets |= 1L << fd;
        }
        return no;
    }

    /// Whether the call has failed only because it must not wait. Nothing but a connected socket says
    /// that: of one that listens, the call fails at once (ENOTCONN).
    private static boolean wouldWait(int fd, int error) {
        return error == Errno.EAGAIN.number() && Blocking.waitsOnConnected(fd);
    }

    /// The number may be given to a socket, or was.
    void forget(int fd) {
        Printer.forget(fd);
        if (fd >= 0 && fd < Long.SIZE) {
            noSockets &= ~(1L << fd);
        }
    }
}
