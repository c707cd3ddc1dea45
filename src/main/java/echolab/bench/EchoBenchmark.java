package echolab.bench;

import static echolab.bench.Figure.Unit.PER_SECOND;
import static echolab.bench.Figure.Unit.TIMES;

import echolab.stage.Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lines a second through `process` running freely, with 8 clients that stay connected: unrecorded,
/// recorded on a stage, and beside the book's server in C.
final class EchoBenchmark implements Benchmark {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 4;
    private static final Duration WARM_UP = Duration.ofMillis(300);
    private static final Duration TIME = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Override
    public String id() {
        return "echo";
    }

    @Override
    public Outcome measure() throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        try (BareServer bare = BareServer.start(Model.PROCESS.serverClass())) {
            Optional<CServer> c = CServer.start();
            try {
                EchoClients ours = clients(bare);
                Optional<EchoClients> theirs = c.map(EchoBenchmark::clients);
                figures.addAll(beside(ours, theirs));
            } finally {
                c.ifPresent(CServer::close);
            }
            figures.add(Figure.of("echo.recorded", PER_SECOND, recorded()));
            return new Outcome(figures, c.isPresent() ? List.of() : List.of("gcc"));
        }
    }

    private static List<Figure> beside(EchoClients ours, Optional<EchoClients> theirs)
            throws InterruptedException {
        List<Double> unrecorded = new ArrayList<>();
        List<Double> c = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        ours.talk(WARM_UP).whole();
        for (int round = 0; round < ROUNDS; round++) {
            double mine = ours.talk(TIME).whole().linesPerSecond();
            unrecorded.add(mine);
            if (theirs.isPresent()) {
                double peers = theirs.get().talk(TIME).whole().linesPerSecond();
                c.add(peers);
                ratios.add(mine / peers);
            }
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("echo.unrecorded", PER_SECOND, unrecorded));
        if (theirs.isPresent()) {
            figures.add(Figure.of("echo.c", PER_SECOND, c));
            figures.add(Figure.of("echo.ratio", TIMES, ratios));
        }
        return figures;
    }

    /// On a stage of its own each time: a stage remembers all that happened.
    private static List<Double> recorded() throws InterruptedException {
        List<Double> recorded = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (StagedServer staged = StagedServer.start(Model.PROCESS)) {
                recorded.add(clients(staged).talk(TIME).whole().linesPerSecond());
            }
        }
        return recorded;
    }

    private static EchoClients clients(Server server) {
        return new EchoClients(server.awaitPort(), CLIENTS, LIMIT);
    }
}
