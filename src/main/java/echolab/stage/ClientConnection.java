package echolab.stage;

import echolab.kernel.Endpoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A client's end of one real TCP connection. It never waits for long: what the kernel has received
/// is taken when it is asked for.
final class ClientConnection {
    private static final int BUFFER_BYTES = 65536;
    private static final long CONNECT_NANOS = 200_000_000;
    private static final long PAUSE_NANOS = 500_000;

    private final SocketChannel channel;
    private @Nullable Endpoint local;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private boolean ended;
    private boolean closed;

    private ClientConnection(SocketChannel channel) {
        this.channel = channel;
    }

    /// Begins to connect to the port on this machine's loopback interface.
    ///
    /// @throws IOException when nobody listens there
    static ClientConnection open(int port) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            channel.connect(new InetSocketAddress(loopback, port));
            ClientConnection connection = new ClientConnection(channel);
            connection.awaitConnected();
            return connection;
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    /// Where the accept queue has room, the kernel answers at once.
    private void awaitConnected() throws IOException {
        long deadline = System.nanoTime() + CONNECT_NANOS;
        while (!isConnected() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /// Whether the three-way handshake is done. While the accept queue is full the server's kernel
    /// drops the SYN, and the client's sends it again after 1 s, 3 s, 7 s …
    ///
    /// @throws IOException when it failed
    boolean isConnected() throws IOException {
        if (local == null && channel.finishConnect()) {
            InetSocketAddress address = (InetSocketAddress) channel.getLocalAddress();
            local = new Endpoint(address.getAddress().getHostAddress(), address.getPort());
        }
        return local != null;
    }

    /// Its own end, once it is connected.
    Endpoint local() {
        if (local == null) {
            throw new IllegalStateException("not connected yet");
        }
        return local;
    }

    /// Sends the bytes, or as many as fit into the kernel's buffers: how many.
    int send(byte[] bytes) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(bytes);
        while (out.hasRemaining() && channel.write(out) > 0) {
            // the kernel takes what it has room for
        }
        return out.position();
    }

    /// What has arrived since the last time; empty when nothing has.
    ///
    /// @throws IOException when the server reset the connection
    byte[] receive() throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        int n = 1;
        while (!ended && n > 0) {
            buffer.clear();
            n = channel.read(buffer);
            if (n > 0) {
                received.write(buffer.array(), 0, n);
            } else if (n < 0) {
                ended = true;
            }
        }
        return received.toByteArray();
    }

    /// Whether end of file has been seen.
    boolean ended() {
        return ended;
    }

    /// Takes note that nothing more will come.
    void end() {
        ended = true;
    }

    /// Half-close: sends FIN.
    void shutdown() throws IOException {
        channel.shutdownOutput();
    }

    boolean isClosed() {
        return closed;
    }

    /// Closes; the kernel sends FIN. Unread bytes are taken first, because closing over them
    /// would send RST.
    void close() throws IOException {
        closed = true;
        channel.close();
    }

    /// Closes with RST, SO_LINGER of 0 (`socket(7)`).
    void reset() throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        closed = true;
        channel.close();
    }
}
