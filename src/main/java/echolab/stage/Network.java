package echolab.stage;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/// Where other machines reach this one.
///
/// @param addresses the IPv4 addresses of its interfaces that are up, in dotted notation, without
///     loopback, `netdevice(7)`; none where it has no network
public record Network(List<String> addresses) {
    public Network {
        addresses = List.copyOf(addresses);
    }

    public static Network ofThisMachine() {
        return new Network(found());
    }

    private static List<String> found() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Network::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(address -> !address.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (SocketException noInterfaces) {
            return List.of();
        }
    }

    /// One that vanishes while it is asked is not.
    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }
}
