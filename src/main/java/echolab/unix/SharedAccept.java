package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import echolab.trace.Reason;
import java.lang.foreign.MemorySegment;

/// `accept(2)` on a listening socket that several processes share. Those that wait do so inside the
/// kernel, which wakes exactly one of them for each connection. The others must not find a connection
/// with `poll(2)`, lose it to somebody else, and then sleep in the kernel unseen: so whoever would
/// accept without waiting does it under a lock, and only when nobody waits.
final class SharedAccept {
    /// The command of `fcntl(2)` that waits for a record lock.
    static final int F_SETLKW = 7;

    private static final int F_WRLCK = 1;
    private static final int F_UNLCK = 2;
    private static final int LOCK_AT = 16;

    private final Control control;
    private final Recorder recorder;
    private final int lockFd;

    /// @param lockFd the descriptor of a file that all processes of the stage have open: the kernel
    ///     lets go of a lock whose owner was killed
    SharedAccept(Control control, Recorder recorder, int lockFd) {
        this.control = control;
        this.recorder = recorder;
        this.lockFd = lockFd;
    }

    /// The call: what it returns.
    int accept(int listenfd, long address, long length, Libc.Function accept) {
        lock(F_WRLCK);
        boolean ready = control.signals().poll(listenfd, Posix.POLLIN, 0) != 0;
        if ((ready && recorder.acceptors() == 0)
                || !Blocking.waits(listenfd, Reason.NO_CONNECTION_WAITS)) {
            int fd = Libc.callInt(accept, listenfd, address, length);
            lock(F_UNLCK);
            return fd;
        }
        recorder.acceptorsChange(1);
        control.block(Reason.NO_CONNECTION_WAITS, listenfd);
        lock(F_UNLCK);
        int fd = Libc.callInt(accept, listenfd, address, length);
        recorder.acceptorsChange(-1);
        control.unblock();
        return fd;
    }

    /// A record lock of `fcntl(2)`, which belongs to this process alone.
    private void lock(int type) {
        MemorySegment flock = control.scratch().buffer;
        flock.set(JAVA_SHORT, 0, (short) type);
        flock.set(JAVA_SHORT, 2, (short) 0);
        flock.set(JAVA_LONG, 8, 0);
        flock.set(JAVA_LONG, LOCK_AT, 1);
        flock.set(JAVA_INT, LOCK_AT + 8, 0);
        Libc.checked("fcntl", Libc.callInt(Posix.FCNTL, lockFd, F_SETLKW, flock.address()), lockFd);
    }
}
