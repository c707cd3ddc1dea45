package echolab.unix;

import org.jspecify.annotations.Nullable;

/// What `csapp.h` is to the book's servers: every call under its C name, and under a capital
/// initial the same call with its error checked: it reports and ends the process (CS:APP 8.3).
/// A server begins with `import static echolab.unix.Csapp.*`.
public final class Csapp extends Stdio {
    /// The stream of the standard input, `stdin(3)`.
    public static final rio_t stdin = new rio_t();

    private Csapp() {}

    /// Reports what is wrong on the standard error and ends the process.
    public static void app_error(String what) {
        fprintf(STDERR_FILENO, "%s\n", what);
        exit(0);
    }

    /// Reports a failed call on the standard error and ends the process with status 1.
    public static void unix_error(String what) {
        fprintf(STDERR_FILENO, "%s: %s\n", what, strerror(errno()));
        exit(1);
    }

    public static int Open_listenfd(int port) {
        return checked(open_listenfd(port), "open_listenfd error");
    }

    public static int Accept(int listenfd) {
        return checked(accept(listenfd), "accept error");
    }

    public static int Select(
            int nfds,
            @Nullable fd_set readfds,
            @Nullable fd_set writefds,
            @Nullable fd_set exceptfds,
            @Nullable timeval timeout) {
        return checked(select(nfds, readfds, writefds, exceptfds, timeout), "select error");
    }

    public static int Poll(pollfd[] fds, int nfds, int timeout) {
        return checked(poll(fds, nfds, timeout), "poll error");
    }

    public static int Epoll_create1(int flags) {
        return checked(epoll_create1(flags), "epoll_create1 error");
    }

    public static void Epoll_ctl(int epfd, int op, int fd, @Nullable epoll_event event) {
        checked(epoll_ctl(epfd, op, fd, event), "epoll_ctl error");
    }

    public static int Epoll_wait(int epfd, epoll_event[] events, int maxevents, int timeout) {
        return checked(epoll_wait(epfd, events, maxevents, timeout), "epoll_wait error");
    }

    public static void Fcntl_setfl(int fd, int flags) {
        checked(fcntl_setfl(fd, flags), "fcntl error");
    }

    public static void Close(int fd) {
        checked(close(fd), "close error");
    }

    public static int Fork() {
        return checked(fork(), "fork error");
    }

    public static void Pthread_create(
            pthread_t tid, @Nullable Object attr, ThreadRoutine routine, @Nullable Object arg) {
        posix_checked(pthread_create(tid, attr, routine, arg), "Pthread_create error");
    }

    public static void Pthread_detach(pthread_t tid) {
        posix_checked(pthread_detach(tid), "Pthread_detach error");
    }

    public static void Sem_init(sem_t sem, int pshared, int value) {
        checked(sem_init(sem, pshared, value), "Sem_init error");
    }

    /// Waits for the semaphore and takes one away (CS:APP 12.5.2).
    public static void P(sem_t sem) {
        checked(sem_wait(sem), "P error");
    }

    /// Gives one back to the semaphore (CS:APP 12.5.2).
    public static void V(sem_t sem) {
        checked(sem_post(sem), "V error");
    }

    /// Reports an error that a function returned instead of setting `errno`.
    private static void posix_checked(int error, String what) {
        if (error != 0) {
            fprintf(STDERR_FILENO, "%s: %s\n", what, strerror(error));
            exit(0);
        }
    }

    public static void Socketpair(int domain, int type, int protocol, int[] fds) {
        checked(socketpair(domain, type, protocol, fds), "socketpair error");
    }

    public static void Write_fd(int fd, byte[] buf, int n, int sendfd) {
        checked(write_fd(fd, buf, n, sendfd), "write_fd error");
    }

    public static int Dup2(int fd, int newfd) {
        return checked(dup2(fd, newfd), "dup2 error");
    }

    public static void Pipe(int[] fds) {
        checked(pipe(fds), "pipe error");
    }

    public static void Pipe2(int[] fds, int flags) {
        checked(pipe2(fds, flags), "pipe2 error");
    }

    public static int Open(String path, int flags, int mode) {
        return checked(open(path, flags, mode), "open error");
    }

    public static int Memfd_create(String name, int flags) {
        return checked(memfd_create(name, flags), "memfd_create error");
    }

    public static void Ftruncate(int fd, int length) {
        checked(ftruncate(fd, length), "ftruncate error");
    }

    public static shared_ints Mmap_ints(int fd, int length) {
        shared_ints mapped = mmap_ints(fd, length);
        if (mapped == null) {
            unix_error("mmap error");
            throw new AssertionError("unix_error returned");
        }
        return mapped;
    }

    /// Seconds since 1970, `time(2)`.
    public static long time() {
        return System.currentTimeMillis() / 1000;
    }

    public static void Fcntl_setlk(int fd, int type, int at) {
        checked(fcntl_setlk(fd, type, at), "fcntl error");
    }

    public static int Fcntl_getlk(int fd, int at) {
        return checked(fcntl_getlk(fd, at), "fcntl error");
    }

    /// Waits for a child and reaps it (CS:APP 8.4.3).
    public static int Waitpid(int pid, int @Nullable [] status, int options) {
        return checked(waitpid(pid, status, options), "waitpid error");
    }

    /// Executes another program; returns only to report that there is none.
    public static void Execve(String program, String... argv) {
        checked(execve(program, argv), program);
    }

    public static void Kill(int pid, int signal) {
        checked(kill(pid, signal), "kill error");
    }

    /// Installs a signal handler; interrupted calls are restarted.
    public static void Signal(int signal, SignalHandler handler) {
        checked(sigaction(signal, handler), "signal error");
    }

    private static int checked(int result, String what) {
        if (result < 0) {
            unix_error(what);
        }
        return result;
    }

    /// Reads a line from the standard input as `fgets(3)` does: the number of bytes, 0 at the end of
    /// file.
    public static int Fgets(byte[] buf, int maxlen, rio_t stream) {
        return checked(rio_readlineb(stream, buf, maxlen), "fgets error");
    }
}
