package echolab.bench;

import static echolab.bench.Figure.Unit.KILOBYTES;

import echolab.stage.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The memory that an idle connection takes of a server's processes, beside a server in C: their
/// proportional set size with and without connections that have had one line each. What the kernel
/// keeps for a socket is not in it; it is the same for both.
final class MemoryBenchmark implements Benchmark {
    private static final List<Model> MODELS =
            List.of(
                    Model.PROCESS,
                    Model.POOL,
                    Model.POLL,
                    Model.EPOLL,
                    Model.EPOLL_ET,
                    Model.THREAD);
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
        for (Model model : MODELS) {
            String id = "memory." + model.id();
            try (BareServer ours = BareServer.start(model.serverClass(), model == Model.PROCESS)) {
                figures.add(Figure.of(id + ".echolab", KILOBYTES, perConnection(ours)));
            }
            Optional<CServer> theirs =
                    model == Model.PROCESS ? CServer.start() : CServer.start(model.id());
            compared &= theirs.isPresent();
            if (theirs.isPresent()) {
                try (CServer server = theirs.get()) {
                    figures.add(Figure.of(id + ".c", KILOBYTES, perConnection(server)));
                }
            }
        }
        return new Outcome(figures, compared ? List.of() : List.of("gcc"));
    }

    /// The first ones warm it up.
    private static double perConnection(Server server) {
        int port = server.awaitPort();
        try (Crowd first = new Crowd();
                Crowd more = new Crowd()) {
            admit(first, port, FEW);
            long before = Cost.proportionalKilobytes(server.pid());
            admit(more, port, CONNECTIONS);
            return (double) (Cost.proportionalKilobytes(server.pid()) - before) / CONNECTIONS;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Connects them, and lets each have a line.
    private static void admit(Crowd crowd, int port, int clients) throws IOException {
        crowd.join(port, clients);
        if (crowd.talk(0) < clients) {
            throw new IllegalStateException("not every client got its line back");
        }
    }
}
