package echolab.kernel;

/// One end of an IPv4 TCP connection, `ip(7)`: dotted address and port in host order.
public record Endpoint(String address, int port) implements Comparable<Endpoint> {
    /// The wildcard address, INADDR_ANY.
    public static final String ANY = "0.0.0.0";

    /// INADDR_LOOPBACK.
    public static final String LOOPBACK = "127.0.0.1";

    /// The port alone where it is on this machine, as `:15213`; with the address where it may be on
    /// another.
    public String brief() {
        return (address.equals(LOOPBACK) ? "" : address) + ":" + port;
    }

    /// Whether a socket bound to this endpoint answers for that one: the same, or any address with
    /// the same port.
    public boolean accepts(Endpoint other) {
        return port == other.port && (address.equals(ANY) || address.equals(other.address));
    }

    @Override
    public int compareTo(Endpoint other) {
        int byAddress = address.compareTo(other.address);
        return byAddress != 0 ? byAddress : Integer.compare(port, other.port);
    }

    @Override
    public String toString() {
        return address + ":" + port;
    }
}
