package echolab.stage;

import echolab.trace.LaneState;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;

/// An application with a port distributor on stage, to be killed: brings it into a state, says which
/// processes there are, and waits.
final class PortsVictim {
    private static final int PROGRAMS = 4;

    private PortsVictim() {}

    /// Prints the port, the terminal and the process ids, the manager's first.
    ///
    /// @param args `served`: all programs are up, and a client is served; `executing`: they are just
    ///     being executed
    public static void main(String[] args) throws IOException {
        LiveRun run = new LiveRun();
        run.start(StartOptions.of("ports").named("p"));
        run.openGates(new Gates.OfStage("p"));
        while (run.state("p").lanes().size() <= PROGRAMS) {
            run.awaitChange(Duration.ofMillis(1));
        }
        if (args[0].equals("served")) {
            awaitIdle(run);
            run.connectAsking("A", "p");
            awaitIdle(run);
            run.closeGates(new Gates.OfStage("p"));
        }
        System.out.printf(
                "%d %s %s%n",
                run.port("p"),
                run.state("p").terminal(),
                run.state("p").lanes().values().stream()
                        .map(LaneState::pid)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
        System.out.flush();
        System.in.read();
    }

    private static void awaitIdle(LiveRun run) {
        while (!run.isIdle(new Gates.OfStage("p"))) {
            run.awaitChange(Duration.ofMillis(5));
        }
    }
}
