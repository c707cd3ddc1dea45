package echolab.unix;

import echolab.trace.Call;
import echolab.trace.Reason;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The system calls as a server sees them, under their C names: each announces itself, waits at
/// the gate, is made, and is reported. They return what the C functions return, -1 with
/// {@link #errno} on failure.
///
/// Everything is static so that a server reads like C: a process has one kernel.
public abstract sealed class Unix extends Programs permits Rio {
    private static final Libc.Function FORK = Libc.function("fork");
    private static final Libc.Function EXIT = Libc.function("_exit");
    private static final Libc.Function WAITPID = Libc.function("waitpid");
    private static final Libc.Function KILL = Libc.function("kill");
    private static final Libc.Function DUP = Libc.function("dup");
    private static final Libc.Function DUP2 = Libc.function("dup2");
    private static final Libc.Function PIPE = Libc.function("pipe");
    private static final Libc.Function PIPE2 = Libc.function("pipe2");
    private static final Libc.Function OPEN = Libc.function("open");

    private static final int EVERYBODY = -1;

    Unix() {}

    /// The error number of the last call of this thread of control that failed, `errno(3)`.
    public static int errno() {
        return Control.current().errno();
    }

    /// What `strerror(3)` says of an error number.
    public static String strerror(int errno) {
        return Errno.message(errno);
    }

    /// Reads up to `n` bytes into the start of the buffer, `read(2)`.
    public static int read(int fd, byte[] buf, int n) {
        return read(fd, buf, 0, n);
    }

    /// Reads up to `n` bytes into the buffer from `offset` on, `read(2)`.
    public static int read(int fd, byte[] buf, int offset, int n) {
        Control c = Control.current();
        c.enterOpen(Call.READ, fd, n);
        int got = c.transfer().read(fd, Math.min(n, Scratch.BUFFER_BYTES));
        if (got > 0) {
            c.scratch().bytes.get(0, buf, offset, got);
        }
        return c.leave(got, buf, offset, Math.max(0, got));
    }

    /// Writes up to `n` bytes from `offset` on, `write(2)`. Where nobody reads any more it fails
    /// with EPIPE: the virtual machine has taken the SIGPIPE that would end a C program.
    public static int write(int fd, byte[] buf, int offset, int n) {
        Control c = Control.current();
        c.enterOpen(Call.WRITE, fd, n);
        int written = c.transfer().write(fd, buf, offset, Math.min(n, Scratch.BUFFER_BYTES));
        return c.leave(written, buf, offset, Math.max(0, written));
    }

    /// Frees the descriptor, `close(2)`.
    public static int close(int fd) {
        Control c = Control.current();
        c.enter(Call.CLOSE, fd);
        int result = Libc.callInt(Posix.CLOSE, fd);
        c.transfer().forget(fd);
        return c.leave(result);
    }

    /// A second descriptor for the same open file: the lowest free number, `dup(2)`.
    public static int dup(int fd) {
        Control c = Control.current();
        c.enter(Call.DUP, fd);
        return c.leave(Libc.callInt(DUP, fd));
    }

    /// Makes `newfd` refer to the open file of `fd`, closing it first if need be, `dup2(2)`.
    public static int dup2(int fd, int newfd) {
        Control c = Control.current();
        c.enter(Call.DUP2, fd, newfd);
        int result = Libc.callInt(DUP2, fd, newfd);
        c.transfer().forget(newfd);
        return c.leave(result);
    }

    /// A pipe: `fds[0]` to read from, `fds[1]` to write to, `pipe(2)`.
    public static int pipe(int[] fds) {
        Control c = Control.current();
        c.enter(Call.PIPE);
        return c.leave(piped(c, Libc.callInt(PIPE, c.scratch().intsAddress), fds));
    }

    /// The same with flags: `O_CLOEXEC` for ends that a program executed later does not get,
    /// `pipe2(2)`.
    public static int pipe2(int[] fds, int flags) {
        Control c = Control.current();
        c.enter(Call.PIPE2, 0, 0, flags);
        return c.leave(piped(c, Libc.callInt(PIPE2, c.scratch().intsAddress, flags), fds));
    }

    private static int piped(Control c, int result, int[] fds) {
        if (result == 0) {
            fds[0] = c.scratch().ints.get(0);
            fds[1] = c.scratch().ints.get(1);
            c.out(0, fds[0]);
            c.out(1, fds[1]);
        }
        return result;
    }

    /// Opens a file, `open(2)`.
    ///
    /// @param flags `O_RDONLY`, `O_WRONLY | O_CREAT` …
    /// @param mode permissions of a file that is created
    public static int open(String path, int flags, int mode) {
        Control c = Control.current();
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        if (name.length >= Scratch.BUFFER_BYTES) {
            throw new IllegalArgumentException("a path of " + name.length + " bytes");
        }
        c.enter(Call.OPEN, 2, flags, mode, 0, 0, name);
        int fd = Libc.callInt(OPEN, cString(c, name), flags, mode);
        byte[] opened = fd < 0 ? name : Descriptors.path(fd, c.scratch(), name);
        return c.leave(fd, opened, 0, opened.length);
    }

    /// A second process that goes on from here with a copy of everything, `fork(2)`: 0 in the
    /// child, the child's process id in the parent.
    public static int fork() {
        Control c = Control.current();
        c.enter(Call.FORK);
        int childSlot = c.slotForChild();
        int pid = Libc.callInt(FORK);
        if (pid == 0) {
            c.becomeChild(childSlot);
        } else if (pid == -1) {
            int errno = Libc.errno();
            c.noChild(childSlot);
            return c.leaveFailed(errno);
        } else {
            c.becomeParent(childSlot, pid);
        }
        return c.leave(pid);
    }

    /// Ends this process at once, `_exit(2)`. Does not return.
    public static void _exit(int status) {
        Control c = Control.current();
        c.enter(Call.EXIT, status);
        c.end();
        Libc.call(EXIT, status);
        throw new AssertionError("_exit returned");
    }

    /// Waits for a child to end and reaps it, `waitpid(2)`.
    ///
    /// @param pid -1 for any child
    /// @param status receives the wait status in its first element; may be null
    /// @param options `WNOHANG` returns 0 at once when no child has ended
    public static int waitpid(int pid, int @Nullable [] status, int options) {
        Control c = Control.current();
        c.enter(Call.WAITPID, pid, options);
        int reaped = look(c, pid, options);
        if (reaped == 0 && (options & WNOHANG) == 0) {
            reaped = awaitChild(c, pid, options);
        }
        if (reaped > 0) {
            int word = c.scratch().ints.get(0);
            c.out(2, word);
            if (status != null) {
                status[0] = word;
            }
        }
        return c.leave(reaped);
    }

    private static int look(Control c, int pid, int options) {
        return Libc.callInt(WAITPID, pid, c.scratch().intsAddress, options | WNOHANG);
    }

    /// Blocks until a child ends. The kernel looks for the child before it delivers the signal, so
    /// what this call reaps is gone when a handler for SIGCHLD looks. Inside that handler the
    /// signal is blocked and wakes nobody; the kernel itself waits then.
    private static int awaitChild(Control c, int pid, int options) {
        int reaped = 0;
        while (reaped == 0) {
            c.block(Reason.NO_CHILD_ENDED, -1);
            if (c.signals().watches(SIGCHLD)) {
                int ready = c.signals().poll(-1, (short) 0, -1);
                c.unblock();
                reaped = look(c, pid, options);
                if (reaped == 0 && (ready & Signals.SIGNAL) != 0 && c.deliverSignals()) {
                    reaped = look(c, pid, options);
                }
            } else {
                reaped = Libc.callInt(WAITPID, pid, c.scratch().intsAddress, options);
                c.unblock();
            }
        }
        return reaped;
    }

    /// Sends a signal to a process, `kill(2)`. To send it to every process there is (`pid` -1,
    /// which is what a failed `fork` returns) is not permitted here: EPERM.
    public static int kill(int pid, int signal) {
        Control c = Control.current();
        c.enter(Call.KILL, pid, signal);
        return pid == EVERYBODY
                ? c.leaveFailed(Errno.EPERM.number())
                : c.leave(Libc.callInt(KILL, pid, signal));
    }

    /// Installs a handler, `sigaction(2)` with SA_RESTART; `null` restores the default action.
    public static int sigaction(int signal, @Nullable SignalHandler handler) {
        Control c = Control.current();
        c.enter(Call.SIGACTION, signal, handler == null ? 0 : 1);
        if (!Signals.canHandle(signal)) {
            return c.leaveFailed(Errno.EINVAL.number());
        }
        c.signals().install(signal, handler);
        return c.leave(0);
    }

    /// Waits until a handler has run, `pause(2)`; returns -1 with EINTR.
    public static int pause() {
        Control c = Control.current();
        c.enter(Call.PAUSE);
        boolean handled = false;
        while (!handled) {
            c.block(Reason.WAITS_FOR_SIGNAL, -1);
            int ready = c.signals().poll(-1, (short) 0, -1);
            c.unblock();
            handled = (ready & Signals.SIGNAL) != 0 && c.deliverSignals();
        }
        return c.leaveFailed(Errno.EINTR.number());
    }

    /// This process's id, `getpid(2)`. Not announced: it changes nothing.
    public static int getpid() {
        return Ids.getpid();
    }

    /// Sets the soft limit of descriptors, `setrlimit(2)` with RLIMIT_NOFILE.
    public static int setrlimit_nofile(long descriptors) {
        Control c = Control.current();
        c.enter(Call.SETRLIMIT, Posix.RLIMIT_NOFILE, descriptors);
        long hard = Posix.limits(Posix.RLIMIT_NOFILE)[1];
        return c.leave(Posix.setLimits(Posix.RLIMIT_NOFILE, descriptors, hard));
    }
}
