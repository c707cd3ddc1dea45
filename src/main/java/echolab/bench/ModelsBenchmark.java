package echolab.bench;

import static echolab.bench.Figure.Unit.MICROSECONDS;
import static echolab.bench.Figure.Unit.PER_SECOND;
import static echolab.bench.Figure.Unit.TIMES;

import echolab.stage.Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Lines a second and how long each takes, through every model, with 1, 16 and 128 clients that stay
/// connected, or as many as are served at once: unrecorded beside a server in C, and recorded on a
/// stage.
final class ModelsBenchmark implements Benchmark {
    static final List<Model> MODELS =
            List.of(
                    Model.ITERATIVE,
                    Model.PROCESS,
                    Model.SELECT,
                    Model.POOL,
                    Model.POLL,
                    Model.EPOLL,
                    Model.EPOLL_ET,
                    Model.THREAD,
                    Model.THREADPOOL,
                    Model.PREFORK,
                    Model.PREFORK_PASS,
                    Model.PORTS);

    private static final int ROUNDS = 7;
    private static final Duration WARM_UP = Duration.ofSeconds(1);
    private static final Duration TIME = Duration.ofMillis(400);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double AIM = 0.9;

    private static final int RECORDED_ROUNDS = 3;
    private static final double RECORDED_AIM = 0.85;

    @Override
    public String id() {
        return "models";
    }

    @Override
    public Outcome measure() throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        boolean compared = true;
        for (Model model : MODELS) {
            try (BareServer ours = BareServer.start(model, Serving.forks(model))) {
                Optional<CServer> theirs = CServer.start(model.id());
                compared &= theirs.isPresent();
                try {
                    for (int clients : clientsOf(model)) {
                        figures.addAll(beside(model, clients, ours, theirs));
                    }
                } finally {
                    theirs.ifPresent(CServer::close);
                }
            }
        }
        return new Outcome(figures, compared ? List.of() : List.of("gcc"));
    }

    private static List<Integer> clientsOf(Model model) {
        OptionalInt most = Serving.atOnce(model);
        return most.isEmpty()
                ? List.of(1, 16, 128)
                : IntStream.of(1, most.getAsInt()).distinct().boxed().toList();
    }

    private static List<Figure> beside(
            Model model, int clients, BareServer ours, Optional<CServer> theirs)
            throws InterruptedException {
        String id = "models." + model.id() + "." + clients;
        EchoClients mine = new EchoClients(Serving.where(model, ours), clients, LIMIT);
        mine.talk(WARM_UP).whole();
        Side side = new Side();
        Side peer = new Side();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double rate = side.add(mine.talk(TIME).whole());
            if (theirs.isPresent()) {
                EchoClients their =
                        new EchoClients(Serving.where(model, theirs.get()), clients, LIMIT);
                ratios.add(rate / peer.add(their.talk(TIME).whole()));
            }
        }
        List<Figure> figures = new ArrayList<>(side.figures(id + ".echolab"));
        if (theirs.isPresent()) {
            figures.addAll(peer.figures(id + ".c"));
            Figure ratio = Figure.of(id + ".ratio", TIMES, ratios);
            figures.add(Serving.forks(model) ? ratio : ratio.atLeast(AIM));
        }
        List<Double> recorded = recorded(model, clients);
        double unrecorded = Spread.percentile(side.rates, 50);
        figures.add(Figure.of(id + ".recorded", PER_SECOND, recorded));
        figures.add(
                Figure.of(
                                id + ".recorded.ratio",
                                TIMES,
                                recorded.stream().map(rate -> rate / unrecorded).toList())
                        .atLeast(RECORDED_AIM));
        return figures;
    }

    private static List<Double> recorded(Model model, int clients) throws InterruptedException {
        List<Double> rates = new ArrayList<>();
        try (StagedServer staged = StagedServer.start(model)) {
            EchoClients mine = new EchoClients(Serving.where(model, staged), clients, LIMIT);
            mine.talk(WARM_UP).whole();
            for (int round = 0; round < RECORDED_ROUNDS; round++) {
                rates.add(mine.talk(TIME).whole().linesPerSecond());
            }
        }
        return rates;
    }

    /// One server's rounds.
    private static final class Side {
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> medians = new ArrayList<>();
        private final List<Double> slow = new ArrayList<>();

        double add(EchoClients.Tally tally) {
            rates.add(tally.linesPerSecond());
            medians.add(Spread.percentile(tally.micros(), 50));
            slow.add(Spread.percentile(tally.micros(), 99));
            return tally.linesPerSecond();
        }

        List<Figure> figures(String id) {
            return List.of(
                    Figure.of(id, PER_SECOND, rates),
                    Figure.of(id + ".p50", MICROSECONDS, medians),
                    Figure.of(id + ".p99", MICROSECONDS, slow));
        }
    }
}
