package echolab.unix;

import echolab.trace.Call;
import echolab.trace.Reason;
import org.jspecify.annotations.Nullable;

/// POSIX threads and semaphores (CS:APP 12.3, 12.5). The threads are the C library's own.
///
/// These functions return an error number instead of -1, and 0 when they succeed.
public abstract sealed class Threads extends Polling permits Passing {
    /// The C library keeps what it knows of a thread behind the address that is its `pthread_t`.
    private static final int THREAD_BYTES = 4096;

    private static final Libc.Function PTHREAD_CREATE = Libc.function("pthread_create");
    private static final Libc.Function PTHREAD_DETACH = Libc.function("pthread_detach");
    private static final Libc.Function PTHREAD_JOIN = Libc.function("pthread_join");
    private static final Libc.Function PTHREAD_SELF = Libc.function("pthread_self");
    private static final Libc.Function SEM_INIT = Libc.function("sem_init");
    private static final Libc.Function SEM_WAIT = Libc.function("sem_wait");
    private static final Libc.Function SEM_TRYWAIT = Libc.function("sem_trywait");
    private static final Libc.Function SEM_POST = Libc.function("sem_post");
    private static final Libc.Function SEM_GETVALUE = Libc.function("sem_getvalue");

    Threads() {}

    /// Starts a thread of this process that runs the routine, `pthread_create(3)`.
    ///
    /// @param attr always null: the default attributes
    public static int pthread_create(
            pthread_t tid, @Nullable Object attr, ThreadRoutine routine, @Nullable Object arg) {
        Control c = Control.current();
        c.enter(Call.PTHREAD_CREATE);
        ThreadStart start = new ThreadStart(c.forThread(), routine, arg);
        int error =
                Libc.callInt(
                        PTHREAD_CREATE,
                        c.scratch().bufferAddress,
                        0,
                        ThreadStart.entry(),
                        start.number());
        if (error != 0) {
            start.failed();
            return c.leaveError(error);
        }
        tid.handle = c.scratch().words.get(0);
        start.awaitBirth();
        return c.leaveError(0);
    }

    /// Lets the thread's memory be given back as soon as it ends: nobody will join it,
    /// `pthread_detach(3)`.
    public static int pthread_detach(pthread_t tid) {
        Control c = Control.current();
        c.enter(Call.PTHREAD_DETACH);
        return c.leaveError(Libc.callInt(PTHREAD_DETACH, tid.handle));
    }

    /// Waits for a thread to end and gives its memory back, `pthread_join(3)`.
    public static int pthread_join(pthread_t tid) {
        Control c = Control.current();
        c.enter(Call.PTHREAD_JOIN);
        c.blockAt(Reason.THREAD_RUNS, tid.handle, tid.handle + THREAD_BYTES);
        int error = Libc.callInt(PTHREAD_JOIN, tid.handle, 0);
        c.unblock();
        return c.leaveError(error);
    }

    /// The calling thread, `pthread_self(3)`. Not announced: it changes nothing.
    public static pthread_t pthread_self() {
        return new pthread_t(Libc.call(PTHREAD_SELF));
    }

    /// Gives the semaphore its first value, `sem_init(3)`. Not announced: it is no system call.
    ///
    /// @param pshared always 0: the threads of one process share it
    public static int sem_init(sem_t sem, int pshared, int value) {
        int result = Libc.callInt(SEM_INIT, sem.address(), pshared, value);
        tell(Control.current(), sem);
        return result;
    }

    /// Waits until the semaphore is not 0, and takes one away, `sem_wait(3)`.
    public static int sem_wait(sem_t sem) {
        Control c = Control.current();
        c.enter(Call.SEM_WAIT, 0, 0, 0, 0, 0, sem.name());
        int result = Libc.callInt(SEM_TRYWAIT, sem.address());
        if (result == -1 && Libc.errno() == Errno.EAGAIN.number()) {
            c.blockAt(Reason.SEMAPHORE_IS_ZERO, sem.address(), sem.address() + sem_t.BYTES);
            result = Libc.callInt(SEM_WAIT, sem.address());
            c.unblock();
        }
        tell(c, sem);
        return c.leave(result);
    }

    /// Adds one to the semaphore, which may wake a thread that waits for it, `sem_post(3)`.
    public static int sem_post(sem_t sem) {
        Control c = Control.current();
        c.enter(Call.SEM_POST, 0, 0, 0, 0, 0, sem.name());
        int result = Libc.callInt(SEM_POST, sem.address());
        tell(c, sem);
        return c.leave(result);
    }

    private static void tell(Control c, sem_t sem) {
        if (c.isWatching()) {
            Libc.callInt(SEM_GETVALUE, sem.address(), c.scratch().intsAddress);
            c.watched(Watch.INT, 0, c.scratch().ints.get(0), sem.name());
        }
    }
}
