package echolab.unix;

/// `kcmp(2)`: whether two descriptors refer to one open file description.
public final class Kcmp {
    private static final Libc.Function SYSCALL = Libc.function("syscall");
    private static final int KCMP_FILE = 0;

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
        long order = Libc.call(SYSCALL, Architecture.HERE.kcmp(), pid1, pid2, KCMP_FILE, fd1, fd2);
        if (order == -1) {
            int errno = Libc.errno();
            return errno == Errno.ESRCH.number() || errno == Errno.EBADF.number()
                    ? Answer.GONE
                    : Answer.FORBIDDEN;
        }
        return switch ((int) order) {
            case 0 -> Answer.EQUAL;
            case 1 -> Answer.LESS;
            case 2 -> Answer.GREATER;
            default -> Answer.UNORDERED;
        };
    }
}
