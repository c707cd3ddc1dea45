package echolab.unix;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/// The server's descriptor numbers. The process is started with placeholders on all numbers from
/// 3 on, so that the virtual machine's own files get high numbers; closing the placeholders
/// leaves the table of a textbook program: 0, 1 and 2.
final class Descriptors {
    /// The first number that belongs to the runtime where limits allow: above FD_SETSIZE, so
    /// that a server can use all numbers that an `fd_set` has bits for.
    static final int FIRST_HIDDEN = 1040;

    private static final Libc.Function CLOSE_RANGE = Libc.function("close_range");

    private static final Libc.Function READLINK = Libc.function("readlink");
    private static final int F_GETFD = 1;
    private static final int CLOSE_RANGE_CLOEXEC = 4;

    private Descriptors() {}

    /// Frees the numbers 3 to `last`.
    static void closeFrom3To(int last) {
        Libc.checked("close_range", Libc.callInt(CLOSE_RANGE, 3, last, 0), 3, last);
    }

    /// Frees all numbers below `end` but those.
    static void closeAllBut(BitSet kept, int end) {
        int first = kept.nextClearBit(0);
        while (first < end) {
            int next = kept.nextSetBit(first);
            int last = (next == -1 ? end : Math.min(next, end)) - 1;
            Libc.checked("close_range", Libc.callInt(CLOSE_RANGE, first, last, 0), first, last);
            first = kept.nextClearBit(last + 1);
        }
    }

    /// What the kernel calls the file behind the descriptor: where `open(2)` followed links, not the
    /// path that it was given.
    static byte[] path(int fd, Scratch scratch, byte[] given) {
        byte[] link = ("/proc/self/fd/" + fd + "\0").getBytes(StandardCharsets.US_ASCII);
        scratch.bytes.put(0, link);
        int length =
                Libc.callWithoutErrno(
                        READLINK,
                        scratch.bufferAddress,
                        scratch.bufferAddress + link.length,
                        Scratch.BUFFER_BYTES - link.length,
                        0,
                        0);
        if (length <= 0) {
            return given;
        }
        byte[] target = new byte[length];
        scratch.bytes.get(link.length, target);
        return target;
    }

    /// The flags of the descriptor, `FD_CLOEXEC`; -1 where it is not open.
    static int flags(int fd) {
        return Libc.callInt(Posix.FCNTL, fd, F_GETFD);
    }

    /// Lets no descriptor from `first` on stay open when a program is executed.
    static void closeOnExecFrom(int first) {
        Libc.checked(
                "close_range",
                Libc.callInt(CLOSE_RANGE, first, Integer.MAX_VALUE, CLOSE_RANGE_CLOEXEC),
                first);
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
