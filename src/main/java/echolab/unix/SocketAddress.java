package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// `struct sockaddr_in` of `ip(7)`: 16 bytes, the family in host order, port and address in
/// network order.
final class SocketAddress {
    static final int BYTES = 16;
    static final int FAMILY = 0;
    static final int PORT = 2;
    static final int ADDRESS = 4;
    private static final ValueLayout.OfShort NET_SHORT = JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt NET_INT = JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN);

    /// INADDR_LOOPBACK, `ip(7)`.
    static final int LOOPBACK = 0x7f000001;

    /// INADDR_ANY: whoever reaches this machine.
    static final int ANY = 0;

    private static final Libc.Function GETSOCKNAME = Libc.function("getsockname");

    private SocketAddress() {}

    static void write(MemorySegment sockaddr, int address, int port) {
        sockaddr.fill((byte) 0);
        sockaddr.set(JAVA_SHORT, FAMILY, (short) UnixConstants.AF_INET);
        sockaddr.set(NET_SHORT, PORT, (short) port);
        sockaddr.set(NET_INT, ADDRESS, address);
    }

    static int port(MemorySegment sockaddr) {
        return Short.toUnsignedInt(sockaddr.get(NET_SHORT, PORT));
    }

    /// The address as one number, the first of the four in the highest byte.
    static int address(MemorySegment sockaddr) {
        return sockaddr.get(NET_INT, ADDRESS);
    }

    /// The usual notation of such a number.
    static String dotted(int address) {
        return (address >>> 24)
                + "."
                + (address >>> 16 & 255)
                + "."
                + (address >>> 8 & 255)
                + "."
                + (address & 255);
    }

    /// The local port of a socket of this process, `getsockname(2)`.
    static int localPort(int fd) {
        return local(fd, SocketAddress::port);
    }

    /// Its local address, likewise.
    static int localAddress(int fd) {
        return local(fd, SocketAddress::address);
    }

    /// What is wanted of an address. An interface of the JDK would have implementations in servers, too
    /// ({@link Kin}).
    @FunctionalInterface
    interface Part {
        int of(MemorySegment sockaddr);
    }

    private static int local(int fd, Part part) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sockaddr = arena.allocate(BYTES, 8);
            MemorySegment length = arena.allocateFrom(JAVA_INT, BYTES);
            Libc.checked(
                    "getsockname",
                    Libc.callInt(GETSOCKNAME, fd, sockaddr.address(), length.address()),
                    fd);
            return part.of(sockaddr);
        }
    }
}
