package echolab.bench;

import static echolab.bench.Figure.Unit.MICROSECONDS;
import static echolab.bench.Figure.Unit.PER_SECOND;
import static echolab.bench.Figure.Unit.TIMES;

import echolab.stage.Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Clients a second through `process` running freely and unrecorded, where each connects, has one
/// line echoed and leaves, so that each costs a fork: beside the book's server in C.
final class ForkBenchmark implements Benchmark {
    private static final int AT_ONCE = 8;
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 7;
    private static final int CLIENTS_A_ROUND = 800;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final double AIM = 0.3;

    @Override
    public String id() {
        return "fork";
    }

    @Override
    public Outcome measure() throws InterruptedException {
        try (BareServer bare = BareServer.start(Model.PROCESS.serverClass())) {
            Optional<CServer> c = CServer.start();
            try {
                Side ours = new Side(bare);
                Optional<Side> theirs = c.map(Side::new);
                ours.warmUp();
                for (int round = 0; round < ROUNDS; round++) {
                    ours.round();
                    if (theirs.isPresent()) {
                        theirs.get().round();
                    }
                }
                return theirs.map(t -> Outcome.of(figures(ours, t)))
                        .orElseGet(() -> new Outcome(figures(ours), List.of("gcc")));
            } finally {
                c.ifPresent(CServer::close);
            }
        }
    }

    private static List<Figure> figures(Side ours) {
        return List.of(
                Figure.of("fork.echolab", PER_SECOND, ours.clientsPerSecond),
                Figure.of("fork.echolab.cpu", MICROSECONDS, ours.cpuMicros));
    }

    private static List<Figure> figures(Side ours, Side theirs) {
        List<Figure> figures = new ArrayList<>(figures(ours));
        figures.add(Figure.of("fork.c", PER_SECOND, theirs.clientsPerSecond));
        figures.add(Figure.of("fork.c.cpu", MICROSECONDS, theirs.cpuMicros));
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(ours.clientsPerSecond.get(round) / theirs.clientsPerSecond.get(round));
        }
        figures.add(Figure.of("fork.ratio", TIMES, ratios).atLeast(AIM));
        return figures;
    }

    /// One server, and what was measured of it round by round.
    private static final class Side {
        private final int pid;
        private final EchoClients clients;
        final List<Double> clientsPerSecond = new ArrayList<>();
        final List<Double> cpuMicros = new ArrayList<>();

        Side(Server server) {
            pid = server.pid();
            clients = new EchoClients(server.awaitPort(), AT_ONCE, LIMIT);
        }

        void warmUp() throws InterruptedException {
            clients.connectAndLeave(WARM_UP).whole();
        }

        void round() throws InterruptedException {
            long before = Cost.of(pid).cpuMillis();
            clientsPerSecond.add(
                    clients.connectAndLeave(CLIENTS_A_ROUND).whole().connectionsPerSecond());
            long spent = Cost.of(pid).cpuMillis() - before;
            cpuMicros.add(spent * 1000.0 / CLIENTS_A_ROUND);
        }
    }
}
