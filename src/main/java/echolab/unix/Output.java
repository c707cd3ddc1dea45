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

    /// Writes `n` bytes from `offset` on, and waits for room where there is none: what `write(2)`
    /// returns.
    static int write(Control control, int fd, byte[] buf, int offset, int n) {
        if (n > SURE_BYTES) {
            return writeLong(control, fd, buf, offset, n);
        }
        if (control.printer().isTerminal(fd)) {
            return control.printer().print(fd, buf, offset, n);
        }
        control.await(fd, Posix.POLLOUT, Reason.NO_ROOM_TO_WRITE);
        control.scratch().bytes.put(0, buf, offset, n);
        return (int) Libc.call(Posix.WRITE, fd, control.scratch().bufferAddress, n);
    }

    /// Waits for room as often as it takes. A handler that runs in between uses the same buffer, and
    /// ends a call that has written something already (`signal(7)`).
    private static int writeLong(Control control, int fd, byte[] buf, int offset, int n) {
        int done = 0;
        boolean more = true;
        while (more) {
            boolean interrupted = control.await(fd, Posix.POLLOUT, Reason.NO_ROOM_TO_WRITE);
            if (interrupted && done > 0) {
                return done;
            }
            control.scratch().bytes.put(0, buf, offset + done, n - done);
            long some = some(fd, control.scratch().bufferAddress, n - done);
            done += (int) Math.max(0, some);
            boolean full = some == -1 && isFull(fd);
            if (some == -1 && !full) {
                return done == 0 ? -1 : done;
            }
            more = done < n;
        }
        return done;
    }

    /// How many bytes were written; -1 when the call failed, with EAGAIN when there is no room
    /// after all. The descriptor was found ready.
    private static long some(int fd, long address, int length) {
        long sent = Libc.call(SEND, fd, address, length, MSG_DONTWAIT);
        if (sent != -1 || Libc.errno() != Errno.ENOTSOCK.number()) {
            return sent;
        }
        return Libc.call(Posix.WRITE, fd, address, isLongForPipe(fd, length) ? SURE_BYTES : length);
    }

    /// Whether the write that just failed would have had to wait.
    private static boolean isFull(int fd) {
        return Libc.errno() == Errno.EAGAIN.number() && Blocking.waits(fd, Reason.NO_ROOM_TO_WRITE);
    }

    private static boolean isLongForPipe(int fd, int length) {
        return length > SURE_BYTES && Libc.callInt(Posix.FCNTL, fd, F_GETPIPE_SZ) != -1;
    }
}
