package echolab.observe;

import echolab.kernel.Endpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import java.util.Optional;

/// Addresses as `/proc/net/tcp` prints them, `0100007F:3B6D`: words of 32 bits in the machine's own
/// byte order, and the port.
final class HexEndpoint {
    private static final int WORD = 8;

    private HexEndpoint() {}

    static Optional<Endpoint> parse(String text) {
        int colon = text.indexOf(':');
        boolean four = colon == WORD;
        boolean six = colon == 4 * WORD;
        long port = Numbers.hex(text.substring(colon + 1));
        if ((!four && !six) || port < 0 || port > 0xffff) {
            return Optional.empty();
        }
        return address(text.substring(0, colon)).map(a -> new Endpoint(a, (int) port));
    }

    private static Optional<String> address(String words) {
        byte[] bytes = new byte[words.length() / 2];
        for (int at = 0; at < words.length(); at += WORD) {
            long word = Numbers.hex(words.substring(at, at + WORD));
            if (word < 0) {
                return Optional.empty();
            }
            putWord(bytes, at / 2, (int) word);
        }
        return Optional.of(text(bytes));
    }

    private static void putWord(byte[] bytes, int at, int word) {
        boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (word >> (8 * (little ? i : 3 - i)));
        }
    }

    /// An IPv4 address inside IPv6 is written as the IPv4 address that it is.
    private static String text(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
