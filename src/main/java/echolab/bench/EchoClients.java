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
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/// Clients of an echo server on 127.0.0.1 that compare every byte that comes back. Each sends lines of
/// 32 bytes, one in flight.
///
/// @param port where the next client connects
/// @param atOnce how many are connected at any time
/// @param limit when those that are still connected are given up as hung
public record EchoClients(IntSupplier port, int atOnce, Duration limit) {
    private static final int LINE_BYTES = 32;
    private static final double NANOS_IN_MICROSECOND = 1000;
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    /// Clients of a server that listens at one port.
    public EchoClients(int port, int atOnce, Duration limit) {
        this(() -> port, atOnce, limit);
    }

    /// What became of them.
    ///
    /// @param served connections on which every byte came back
    /// @param wrong connections that failed, or on which something else came back
    /// @param hung connections that were given up
    /// @param lines lines that came back
    /// @param micros how long each of them took, in microseconds
    public record Tally(
            int served, int wrong, int hung, long lines, Duration took, List<Double> micros) {
        public Tally {
            micros = List.copyOf(micros);
        }

        double connectionsPerSecond() {
            return served / seconds();
        }

        double linesPerSecond() {
            return lines / seconds();
        }

        double seconds() {
            return took.toNanos() / 1e9;
        }

        /// The same, but for the time that it took them to connect.
        private Tally without(Duration connecting) {
            return new Tally(served, wrong, hung, lines, took.minus(connecting), micros);
        }

        /// The same, when nothing was lost.
        ///
        /// @throws IllegalStateException otherwise: a number measured on the rest would mean nothing
        Tally whole() {
            if (wrong + hung > 0) {
                throw new IllegalStateException(
                        "%d clients served, %d wrong, %d hung".formatted(served, wrong, hung));
            }
            return this;
        }
    }

    /// So many connections in all, one line on each.
    public Tally connectAndLeave(int connections) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        return new Crowd(() -> next.getAndIncrement() < connections, _ -> false).tally();
    }

    /// As many connections as there may be at once, so many lines on each.
    public Tally talk(int linesEach) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        return new Crowd(() -> next.getAndIncrement() < atOnce, sent -> sent < linesEach).tally();
    }

    /// As many connections as there may be at once, line after line on each for that time, which begins
    /// when all are connected.
    public Tally talk(Duration time) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch connected = new CountDownLatch(atOnce);
        AtomicLong end = new AtomicLong();
        long start = System.nanoTime();
        Tally tally =
                new Crowd(() -> next.getAndIncrement() < atOnce, _ -> System.nanoTime() < end.get())
                        .whenConnected(() -> {
                            connected.countDown();
                            await(connected);
                            end.compareAndSet(0, System.nanoTime() + time.toNanos());
                        })
                        .tally();
        Duration connecting = Duration.ofNanos(end.get() - time.toNanos() - start);
        return tally.without(connecting);
    }

    private void await(CountDownLatch connected) {
        try {
            connected.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// All clients of one measurement.
    private final class Crowd {
        private final BooleanSupplier oneMore;
        private final IntPredicate oneMoreLine;
        private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
        private final AtomicInteger served = new AtomicInteger();
        private final AtomicInteger wrong = new AtomicInteger();
        private final AtomicInteger hung = new AtomicInteger();
        private final AtomicLong lines = new AtomicLong();
        private final CountDownLatch done = new CountDownLatch(atOnce);
        private final Queue<List<Double>> micros = new ConcurrentLinkedQueue<>();
        private volatile boolean givenUp;
        private Runnable whenConnected = () -> {};

        Crowd(BooleanSupplier oneMore, IntPredicate oneMoreLine) {
            this.oneMore = oneMore;
            this.oneMoreLine = oneMoreLine;
        }

        /// What each client does then.
        Crowd whenConnected(Runnable then) {
            whenConnected = then;
            return this;
        }

        Tally tally() throws InterruptedException {
            long start = System.nanoTime();
            for (int i = 0; i < atOnce; i++) {
                Client client = new Client(i);
                Thread.ofPlatform().name("client-" + i).daemon().start(client::connectAll);
            }
            if (!done.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                givenUp = true;
                open.forEach(EchoClients::closeNow);
                done.await();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new Tally(served.get(), wrong.get(), hung.get(), lines.get(), took, latencies());
        }

        private List<Double> latencies() {
            return micros.stream().flatMap(List::stream).toList();
        }

        /// One connection after the other.
        private final class Client {
            private final ByteBuffer line = ByteBuffer.allocateDirect(LINE_BYTES);
            private final ByteBuffer echo = ByteBuffer.allocateDirect(LINE_BYTES);

            Client(int number) {
                line.put(line(number)).flip();
            }

            private final List<Double> took = new ArrayList<>();

            void connectAll() {
                while (!givenUp && oneMore.getAsBoolean()) {
                    connect().incrementAndGet();
                }
                micros.add(took);
                done.countDown();
            }

            /// One connection: what to count it as.
            private AtomicInteger connect() {
                try (SocketChannel channel = SocketChannel.open()) {
                    open.add(channel);
                    try {
                        channel.connect(new InetSocketAddress(LOOPBACK, port.getAsInt()));
                        whenConnected.run();
                        return talk(channel) ? served : givenUp ? hung : wrong;
                    } finally {
                        open.remove(channel);
                    }
                } catch (IOException failed) {
                    return givenUp ? hung : wrong;
                }
            }

            private boolean talk(SocketChannel channel) throws IOException {
                boolean same = true;
                int sent = 0;
                boolean more = true;
                while (same && more) {
                    long start = System.nanoTime();
                    channel.write(line.rewind());
                    same = echoes(channel);
                    took.add((System.nanoTime() - start) / NANOS_IN_MICROSECOND);
                    lines.incrementAndGet();
                    sent++;
                    more = oneMoreLine.test(sent);
                }
                return same;
            }

            private boolean echoes(SocketChannel channel) throws IOException {
                echo.clear();
                while (echo.hasRemaining()) {
                    if (channel.read(echo) < 0) {
                        return false;
                    }
                }
                return echo.flip().equals(line.rewind());
            }
        }
    }

    /// A line of its own for each client, so that one that gets another's is noticed.
    private static byte[] line(int client) {
        return "%-31s\n".formatted("client " + client + " says hello").getBytes(US_ASCII);
    }

    private static void closeNow(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException broken) {
            // it is given up: its client counts it as hung
        }
    }
}
