package echolab.bench;

import static echolab.bench.Figure.Unit.MICROSECONDS;
import static echolab.bench.Figure.Unit.PER_SECOND;
import static echolab.bench.Figure.Unit.TIMES;

import echolab.stage.Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Lines a second and how long each takes, through every model, with 1, 16 and 128 clients that stay
/// connected, or as many as are served at once: unrecorded beside a server in C, and recorded on a
/// stage. One alone shares a processor with its server ({@link Place}). Rounds are short and many, and
/// taken in turns, so that what disturbs a machine disturbs all sides; a ratio is that of two rounds
/// of one turn.
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

    /// Odd, so that a median is one of them.
    private static final int TURNS = 41;

    private static final Duration TIME = Duration.ofMillis(100);
    private static final Duration WARM_UP = Duration.ofMillis(400);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double AIM = 0.9;
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

    /// All servers take turns, each after it has come to its speed.
    private static List<Figure> beside(
            Model model, int clients, BareServer ours, Optional<CServer> theirs)
            throws InterruptedException {
        String id = "models." + model.id() + "." + clients;
        try (StagedServer staged = StagedServer.start(model)) {
            Side bare = Side.warm(model, ours, clients);
            Side recorded = Side.warm(model, staged, clients);
            Optional<Side> peer = Optional.empty();
            if (theirs.isPresent()) {
                peer = Optional.of(Side.warm(model, theirs.get(), clients));
            }
            List<Side> sides = new ArrayList<>(List.of(bare, recorded));
            peer.ifPresent(sides::add);
            for (int turn = 0; turn < TURNS; turn++) {
                for (Side side : sides) {
                    side.talk();
                    staged.awaitTakenIn();
                }
                Collections.rotate(sides, 1);
            }
            List<Figure> figures = new ArrayList<>(bare.figures(id + ".echolab"));
            if (peer.isPresent()) {
                figures.addAll(peer.get().figures(id + ".c"));
                Figure ratio = bare.ratioTo(peer.get(), id + ".ratio");
                figures.add(Serving.forks(model) ? ratio : ratio.atLeast(AIM));
            }
            figures.add(Figure.of(id + ".recorded", PER_SECOND, recorded.rates));
            figures.add(recorded.ratioTo(bare, id + ".recorded.ratio").atLeast(RECORDED_AIM));
            return figures;
        }
    }

    /// One server's rounds.
    private static final class Side {
        /// A server has come to its speed when so many rounds were hardly faster than those before.
        private static final int STEADY_ROUNDS = 3;

        private static final double HARDLY = 1.05;
        private static final int MOST_ROUNDS = 10;

        private final Server server;
        private final EchoClients clients;
        private final Place place;
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> medians = new ArrayList<>();
        private final List<Double> slow = new ArrayList<>();

        private Side(Server server, EchoClients clients) {
            this.server = server;
            this.clients = clients;
            this.place = Place.of(clients.atOnce());
        }

        /// Of a server that has served such clients until that made it no faster.
        static Side warm(Model model, Server server, int clients) throws InterruptedException {
            Side side =
                    new Side(server, new EchoClients(Serving.where(model, server), clients, LIMIT));
            double best = 0;
            int slower = 0;
            for (int i = 0; i < MOST_ROUNDS && slower < STEADY_ROUNDS; i++) {
                double rate = side.talk(WARM_UP).linesPerSecond();
                slower = rate < best * HARDLY ? slower + 1 : 0;
                best = Math.max(best, rate);
            }
            return side;
        }

        void talk() throws InterruptedException {
            EchoClients.Tally tally = talk(TIME);
            rates.add(tally.linesPerSecond());
            medians.add(Spread.percentile(tally.micros(), 50));
            slow.add(Spread.percentile(tally.micros(), 99));
        }

        private EchoClients.Tally talk(Duration time) throws InterruptedException {
            return place.hold(server, () -> clients.talk(time)).whole();
        }

        /// How many times as fast it was as the other in each of their rounds.
        Figure ratioTo(Side other, String id) {
            return Figure.of(
                    id,
                    TIMES,
                    IntStream.range(0, rates.size())
                            .mapToObj(i -> rates.get(i) / other.rates.get(i))
                            .toList());
        }

        List<Figure> figures(String id) {
            return List.of(
                    Figure.of(id, PER_SECOND, rates),
                    Figure.of(id + ".p50", MICROSECONDS, medians),
                    Figure.of(id + ".p99", MICROSECONDS, slow));
        }
    }
}
