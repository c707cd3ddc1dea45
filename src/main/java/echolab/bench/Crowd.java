package echolab.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;

/// Clients of an echo server that are all connected at once, and all have a line on its way at once.
final class Crowd implements AutoCloseable {
    private static final int LINE_BYTES = 32;
    private static final double NANOS = 1e9;

    /// After that a line will not come any more.
    private static final int LIMIT_MILLIS = 20_000;

    private final List<Socket> members = new ArrayList<>();

    /// Connects so many more.
    void join(int port, int clients) throws IOException {
        join(() -> port, clients);
    }

    /// The same, each of them wherever it is sent.
    void join(IntSupplier port, int clients) throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        for (int i = 0; i < clients; i++) {
            Socket member = new Socket(loopback, port.getAsInt());
            members.add(member);
            member.setSoTimeout(LIMIT_MILLIS);
            member.setTcpNoDelay(true);
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
    /// @throws java.net.SocketTimeoutException when a server leaves one waiting
    int talk(int round) throws IOException {
        for (int i = 0; i < members.size(); i++) {
            members.get(i).getOutputStream().write(line(i, round));
        }
        int same = 0;
        for (int i = 0; i < members.size(); i++) {
            byte[] echo = members.get(i).getInputStream().readNBytes(LINE_BYTES);
            same += Arrays.equals(echo, line(i, round)) ? 1 : 0;
        }
        return same;
    }

    private static byte[] line(int client, int round) {
        String text = "%-31s\n".formatted("client " + client + " line " + round);
        return text.getBytes(US_ASCII);
    }

    @Override
    public void close() throws IOException {
        for (Socket member : members) {
            member.close();
        }
    }
}
