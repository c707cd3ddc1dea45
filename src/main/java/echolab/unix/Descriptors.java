package echolab.unix;

/// The server's descriptor numbers. The process is started with placeholders on all numbers from
/// 3 on, so that the virtual machine's own files get high numbers; closing the placeholders
/// leaves the table of a textbook program: 0, 1 and 2.
final class Descriptors {
    /// The first number that belongs to the runtime where limits allow: above FD_SETSIZE, so
    /// that a server can use all numbers that an `fd_set` has bits for.
    static final int FIRST_HIDDEN = 1040;

    private static final Libc.Function CLOSE_RANGE = Libc.function("close_range");

    private Descriptors() {}

    /// Frees the numbers 3 to `last`.
    static void closeFrom3To(int last) {
        Libc.checked("close_range", Libc.callInt(CLOSE_RANGE, 3, last, 0), 3, last);
    }

    /// A copy of a descriptor of this process at a number that a server's prepared table does not
    /// touch; the copy is closed when a program is executed.
    static int above(int fd, int firstHidden) {
        return Posix.fcntl(fd, Posix.F_DUPFD_CLOEXEC, firstHidden + 16);
    }

    /// The first hidden number on this machine: lower than {@link #FIRST_HIDDEN} where the limit
    /// of descriptors is low.
    static int firstHidden() {
        long soft = Posix.limits(Posix.RLIMIT_NOFILE)[0];
        return (int) Math.min(FIRST_HIDDEN, soft - 64);
    }
}
