package echolab.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/// Clients of an echo server that are all connected at once, and all have a line on its way at once.
final class Crowd implements AutoCloseable {
    private static final int LINE_BYTES = 32;
    private static final double NANOS = 1e9;

    private final List<SocketChannel> members = new ArrayList<>();

    /// Connects so many more.
    void join(int port, int clients) throws IOException {
        join(() -> port, clients);
    }

    /// The same, each of them wherever it is sent.
    void join(IntSupplier port, int clients) throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        for (int i = 0; i < clients; i++) {
            members.add(SocketChannel.open(new InetSocketAddress(loopback, port.getAsInt())));
        }
    }

    int size() {
        return members.size();
    }

    /// Rounds of lines for that long: how many lines a second came back.
    ///
    /// @throws IllegalStateException when one did not: a number measured on the rest would mean nothing
    double linesPerSecond(Duration time) throws IOException {
        long start = System.nanoTime();
        long lines = 0;
        int round = 0;
        do {
            int same = talk(round++);
            if (same < members.size()) {
                throw new IllegalStateException(
                        "%d of %d clients got their line back".formatted(same, members.size()));
            }
            lines += same;
        } while (System.nanoTime() - start < time.toNanos());
        return lines / ((System.nanoTime() - start) / NANOS);
    }

    /// Every one sends a line of its own, and only then every one reads.
    ///
    /// @return how many got exactly theirs back
    int talk(int round) throws IOException {
        for (int i = 0; i < members.size(); i++) {
            members.get(i).write(line(i, round));
        }
        int same = 0;
        for (int i = 0; i < members.size(); i++) {
            same += read(members.get(i)).equals(line(i, round)) ? 1 : 0;
        }
        return same;
    }

    /// Whether the last one to join gets its line back.
    boolean newestTalks() throws IOException {
        members.getLast().write(line(0, 0));
        return read(members.getLast()).equals(line(0, 0));
    }

    /// The last one to join sees end of file: whether it does, and leaves.
    boolean lastWasRefused() throws IOException {
        try (SocketChannel last = members.removeLast()) {
            return last.read(ByteBuffer.allocate(1)) == -1;
        }
    }

    private static ByteBuffer line(int client, int round) {
        String text = "%-31s\n".formatted("client " + client + " line " + round);
        return ByteBuffer.wrap(text.getBytes(US_ASCII));
    }

    private static ByteBuffer read(SocketChannel channel) throws IOException {
        ByteBuffer echo = ByteBuffer.allocate(LINE_BYTES);
        while (echo.hasRemaining() && channel.read(echo) >= 0) {}
        return echo.flip();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel member : members) {
            member.close();
        }
    }
}
