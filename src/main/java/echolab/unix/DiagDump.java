package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// One question to the kernel about all sockets of a family, `sock_diag(7)` with NLM_F_DUMP, and its
/// answers. Not for use by several threads at once.
final class DiagDump {
    private static final Libc.Function SOCKET = Libc.function("socket");
    private static final Libc.Function SEND = Libc.function("send");
    private static final Libc.Function RECV = Libc.function("recv");
    private static final Libc.Function CLOSE = Libc.function("close");
    private static final int AF_NETLINK = 16;
    private static final int SOCK_RAW_CLOEXEC = 3 | 0x80000;
    private static final int NETLINK_SOCK_DIAG = 4;

    /// `struct nlmsghdr`: length, type, flags.
    private static final int HEADER = 16;

    private static final short SOCK_DIAG_BY_FAMILY = 20;
    private static final short NLMSG_ERROR = 2;
    private static final short NLMSG_DONE = 3;
    private static final short NLM_F_REQUEST_DUMP = 0x301;
    private static final int BUFFER = 64 * 1024;

    private final MemorySegment buffer = Arena.ofAuto().allocate(BUFFER, 8);

    /// Makes a value of the message that begins at `at` in the buffer, `length` bytes long.
    interface Reader<T> {
        T read(long at, int length);
    }

    /// Where the answers stand while they are read.
    MemorySegment buffer() {
        return buffer;
    }

    /// A question of that many bytes, all 0, to be filled in.
    MemorySegment request(int bytes) {
        int length = HEADER + bytes;
        buffer.asSlice(0, length).fill((byte) 0);
        buffer.set(JAVA_INT, 0, length);
        buffer.set(JAVA_SHORT, 4, SOCK_DIAG_BY_FAMILY);
        buffer.set(JAVA_SHORT, 6, NLM_F_REQUEST_DUMP);
        return buffer.asSlice(HEADER, bytes);
    }

    /// Asks the question of that many bytes and reads every answer.
    ///
    /// @param least answers with fewer bytes than this are none
    <T> Answer<List<T>> list(int bytes, int least, Reader<T> reader) {
        int fd = Libc.callInt(SOCKET, AF_NETLINK, SOCK_RAW_CLOEXEC, NETLINK_SOCK_DIAG);
        if (fd == -1) {
            return new Answer.Denied<>(Libc.errno());
        }
        try {
            int length = HEADER + bytes;
            return Libc.call(SEND, fd, buffer.address(), length, 0) == length
                    ? answers(fd, least, reader)
                    : new Answer.Denied<>(Libc.errno());
        } finally {
            Libc.checked("close", Libc.callInt(CLOSE, fd), fd);
        }
    }

    private <T> Answer<List<T>> answers(int fd, int least, Reader<T> reader) {
        List<T> found = new ArrayList<>();
        while (true) {
            long n = Libc.call(RECV, fd, buffer.address(), BUFFER, 0);
            if (n <= 0) {
                return new Answer.Denied<>(n == 0 ? Errno.EIO.number() : Libc.errno());
            }
            for (int at = 0; at + HEADER <= n; at += aligned(buffer.get(JAVA_INT, at))) {
                int length = buffer.get(JAVA_INT, at);
                short type = buffer.get(JAVA_SHORT, at + 4L);
                if (type == NLMSG_DONE) {
                    return new Answer.Got<>(found);
                } else if (type == NLMSG_ERROR || length < HEADER) {
                    return new Answer.Denied<>(-buffer.get(JAVA_INT, at + (long) HEADER));
                } else if (type == SOCK_DIAG_BY_FAMILY && length >= HEADER + least) {
                    found.add(reader.read(at + HEADER, length - HEADER));
                }
            }
        }
    }

    private static int aligned(int length) {
        return (length + 3) & ~3;
    }
}
