package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;

/// `kcmp(2)`: whether two descriptors refer to one open file description.
public final class Kcmp {
    private static final Libc.Function SYSCALL = Libc.function("syscall");
    private static final int KCMP_FILE = 0;
    private static final int KCMP_EPOLL_TFD = 7;

    /// What `kcmp` answers: the order is the kernel's own, arbitrary but total, so that descriptors
    /// can be sorted by it.
    public enum Answer {
        EQUAL,
        LESS,
        GREATER,
        UNORDERED,
        /// The kernel or the container forbids it (EPERM), or has no such call (ENOSYS).
        FORBIDDEN,
        /// One of the processes or descriptors is gone.
        GONE
    }

    private Kcmp() {}

    /// Compares the open file descriptions behind two descriptors.
    public static Answer compareFiles(int pid1, int fd1, int pid2, int fd2) {
        return answer(
                Libc.call(SYSCALL, Architecture.HERE.kcmp(), pid1, pid2, KCMP_FILE, fd1, fd2));
    }

    /// Compares the open file description behind a descriptor with one that an epoll instance of
    /// another process watches.
    ///
    /// @param epfd the epoll instance, a descriptor of process `epollPid`
    /// @param tfd the number under which the file was added
    /// @param nth which of the entries of that number, in the order of `/proc/PID/fdinfo`, from 0
    public static Answer compareWatched(int pid, int fd, int epollPid, int epfd, int tfd, int nth) {
        try (Arena arena = Arena.ofConfined()) {
            long slot = arena.allocateFrom(JAVA_INT, epfd, tfd, nth).address();
            return answer(
                    Libc.call(
                            SYSCALL,
                            Architecture.HERE.kcmp(),
                            pid,
                            epollPid,
                            KCMP_EPOLL_TFD,
                            fd,
                            slot));
        }
    }

    private static Answer answer(long order) {
        if (order == -1) {
            int errno = Libc.errno();
            boolean gone =
                    errno == Errno.ESRCH.number()
                            || errno == Errno.EBADF.number()
                            || errno == Errno.ENOENT.number();
            return gone ? Answer.GONE : Answer.FORBIDDEN;
        }
        return switch ((int) order) {
            case 0 -> Answer.EQUAL;
            case 1 -> Answer.LESS;
            case 2 -> Answer.GREATER;
            default -> Answer.UNORDERED;
        };
    }
}
