package echolab.observe;

import echolab.kernel.Endpoint;
import java.net.InetSocketAddress;

/// Addresses of the kernel as endpoints of the picture.
final class Endpoints {
    private Endpoints() {}

    static Endpoint of(InetSocketAddress address) {
        return new Endpoint(address.getAddress().getHostAddress(), address.getPort());
    }
}
