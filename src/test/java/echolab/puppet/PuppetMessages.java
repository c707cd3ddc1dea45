package echolab.puppet;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import echolab.unix.Libc;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// `sendmsg(2)` and `recvmsg(2)` with descriptors, `cmsg(3)`, one byte of data a message. The layouts
/// are those of 64-bit Linux.
final class PuppetMessages {
    private static final Libc.Function SENDMSG = Libc.function("sendmsg");
    private static final Libc.Function RECVMSG = Libc.function("recvmsg");
    private static final int SOL_SOCKET = 1;
    private static final int SCM_RIGHTS = 1;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int MSG_NOSIGNAL = 0x4000;

    /// `struct msghdr`: name, its length, iovec, their number, control, its length, flags.
    private static final int MSGHDR = 56;

    private static final int IOVEC = 2;
    private static final int IOVECS = 3;
    private static final int CONTROL = 4;
    private static final int CONTROL_LENGTH = 5;

    /// `struct cmsghdr`: length, level, type; the descriptors follow.
    private static final int CMSGHDR = 16;

    private final MemorySegment message = Arena.global().allocate(MSGHDR, 8);
    private final MemorySegment iovec = Arena.global().allocate(JAVA_LONG, 2);
    private final MemorySegment data = Arena.global().allocate(JAVA_LONG);
    private final MemorySegment control = Arena.global().allocate(64, 8);
    private int count;
    private long packed;

    /// @param fds one descriptor a byte, the first one lowest
    int send(int socket, int fds, int number) {
        prepare(CMSGHDR + Integer.BYTES * Math.max(0, number));
        control.setAtIndex(JAVA_LONG, 0, CMSGHDR + (long) Integer.BYTES * number);
        control.set(JAVA_INT, 8, SOL_SOCKET);
        control.set(JAVA_INT, 12, SCM_RIGHTS);
        for (int i = 0; i < number; i++) {
            control.set(JAVA_INT, CMSGHDR + (long) Integer.BYTES * i, (fds >>> (8 * i)) & 0xff);
        }
        return Libc.callInt(SENDMSG, socket, message.address(), MSG_DONTWAIT | MSG_NOSIGNAL);
    }

    /// Takes one message, with room for that many descriptors.
    int receive(int socket, int room) {
        prepare(room <= 0 ? 0 : CMSGHDR + Integer.BYTES * room);
        int result = Libc.callInt(RECVMSG, socket, message.address(), MSG_DONTWAIT);
        boolean any = result > 0 && message.getAtIndex(JAVA_LONG, CONTROL_LENGTH) >= CMSGHDR;
        count = any ? (int) (control.get(JAVA_LONG, 0) - CMSGHDR) / Integer.BYTES : 0;
        packed = 0;
        for (int i = 0; i < count; i++) {
            long fd = control.get(JAVA_INT, CMSGHDR + (long) Integer.BYTES * i);
            packed |= fd << (8 * i);
        }
        return result;
    }

    private void prepare(int controlLength) {
        message.fill((byte) 0);
        control.fill((byte) 0);
        iovec.setAtIndex(JAVA_LONG, 0, data.address());
        iovec.setAtIndex(JAVA_LONG, 1, 1);
        message.setAtIndex(JAVA_LONG, IOVEC, iovec.address());
        message.setAtIndex(JAVA_LONG, IOVECS, 1);
        message.setAtIndex(JAVA_LONG, CONTROL, controlLength == 0 ? 0 : control.address());
        message.setAtIndex(JAVA_LONG, CONTROL_LENGTH, controlLength);
    }

    /// How many descriptors the last message brought.
    int count() {
        return count;
    }

    /// These descriptors, one a byte.
    long packed() {
        return packed;
    }
}
