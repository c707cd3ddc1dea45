package echolab.stage;

import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;

/// An application with one run, to be killed: brings its server and its child into a state, says
/// who they are, and waits.
final class Victim {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Lane SERVER = new Lane("p");
    private static final Lane CHILD = SERVER.child(1);

    private Victim() {}

    public static void main(String[] args) throws IOException, URISyntaxException {
        LiveRun run = new LiveRun();
        boolean running = args[0].equals("running");
        StartOptions options = StartOptions.of("process").named("p");
        run.start(running ? options.from(resource("Spinner.java")) : options);
        run.connect("A", "p");
        while (!run.state("p").lanes().containsKey(CHILD)) {
            run.step(SERVER, LIMIT);
        }
        switch (args[0]) {
            case "blocked" -> {
                runUntil(run, LaneState.Activity.BLOCKED);
                run.closeGates(new Gates.All());
            }
            case "running" -> run.openGates(new Gates.All());
            default -> {}
        }
        StageState state = run.state("p");
        System.out.printf(
                "%s %s %d %s%n",
                state.server(), state.lanes().get(CHILD).pid(), run.port("p"), state.terminal());
        System.out.flush();
        System.in.read();
    }

    private static void runUntil(LiveRun run, LaneState.Activity activity) {
        run.openGates(new Gates.All());
        while (run.state("p").lanes().values().stream().anyMatch(l -> l.activity() != activity)) {
            run.awaitChange(Duration.ofMillis(5));
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Victim.class.getResource("/servers/" + name).toURI());
    }
}
