package echolab.bench;

import static echolab.bench.Figure.Unit.KILOBYTES;

import echolab.stage.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;

/// The memory that an idle connection takes of a server's processes, beside a server in C: their
/// proportional set size with and without connections that have had one line each. Where a model serves
/// a fixed number of clients, that is what its processes take in all, for each of these clients. What the
/// kernel keeps for a socket is not in it; it is the same for both.
final class MemoryBenchmark implements Benchmark {
    private static final int FEW = 20;
    private static final int CONNECTIONS = 200;

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public Outcome measure() throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        boolean compared = true;
        for (Model model : ModelsBenchmark.MODELS) {
            String id = "memory." + model.id() + (Serving.atOnce(model).isPresent() ? ".each" : "");
            try (BareServer ours = BareServer.start(model, Serving.forks(model))) {
                figures.add(Figure.of(id + ".echolab", KILOBYTES, perConnection(model, ours)));
            }
            Optional<CServer> theirs = CServer.start(model.id());
            compared &= theirs.isPresent();
            if (theirs.isPresent()) {
                try (CServer server = theirs.get()) {
                    figures.add(Figure.of(id + ".c", KILOBYTES, perConnection(model, server)));
                }
            }
        }
        return new Outcome(figures, compared ? List.of() : List.of("gcc"));
    }

    private static double perConnection(Model model, Server server) {
        IntSupplier where = Serving.where(model, server);
        OptionalInt most = Serving.atOnce(model);
        try {
            return most.isPresent()
                    ? inAll(server, where, most.getAsInt()) / most.getAsInt()
                    : growth(server, where) / CONNECTIONS;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double inAll(Server server, IntSupplier where, int clients) throws IOException {
        try (Crowd crowd = new Crowd()) {
            admit(crowd, where, clients);
            return Cost.proportionalKilobytes(server.pid());
        }
    }

    /// The first ones warm it up.
    private static double growth(Server server, IntSupplier where) throws IOException {
        try (Crowd first = new Crowd();
                Crowd more = new Crowd()) {
            admit(first, where, FEW);
            long before = Cost.proportionalKilobytes(server.pid());
            admit(more, where, CONNECTIONS);
            return Cost.proportionalKilobytes(server.pid()) - before;
        }
    }

    /// Connects them, and lets each have a line.
    private static void admit(Crowd crowd, IntSupplier port, int clients) throws IOException {
        crowd.join(port, clients);
        if (crowd.talk(0) < clients) {
            throw new IllegalStateException("not every client got its line back");
        }
    }
}
