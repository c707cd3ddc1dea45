package echolab.unix;

import java.net.InetSocketAddress;
import java.util.Optional;

/// A socket of another process, as the kernel describes it.
///
/// @param family AF_UNIX 1, AF_INET 2, AF_INET6 10, `address_families(7)`
/// @param type SOCK_STREAM 1, SOCK_DGRAM 2
/// @param local its own address; empty for other families than AF_INET and AF_INET6
/// @param peer the other end's address, known even after a reset; empty when it was never connected
/// @param tcpState the state of `tcp(7)` under the kernel's number; 0 when it is not a TCP socket
/// @param queued how many connections wait in its accept queue, when it listens
/// @param backlog how many may wait there, when it listens
public record SocketFacts(
        int family,
        int type,
        Optional<InetSocketAddress> local,
        Optional<InetSocketAddress> peer,
        int tcpState,
        int queued,
        int backlog) {}
