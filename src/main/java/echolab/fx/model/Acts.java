package echolab.fx.model;

import echolab.stage.Errand;
import echolab.stage.Gates;
import echolab.stage.Model;
import echolab.stage.Run;
import echolab.stage.StageException;
import echolab.stage.StartOptions;
import echolab.trace.Call;
import echolab.trace.Lane;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What a person does to a run that goes on. Every act is asked for on the FX thread, done in
/// the background, and shown when it is done; what cannot be done becomes a {@link Problem}.
/// Acts on one stage follow each other in order, and so do those of one client.
public final class Acts {
    /// How long a server may take from one call to the next.
    private static final Duration STEP_LIMIT = Duration.ofSeconds(10);

    private final Run run;
    private final Workers workers;
    private final Playback playback;
    private final Follower follower;
    private final Steering steering;
    private final AutoStep autoStep;
    private final Consumer<Problem> problems;
    private final Map<String, Executor> lines = new HashMap<>();

    /// How many acts on each stage were asked for and are not done. Confined to the FX thread.
    private final Map<String, Integer> underWay = new HashMap<>();

    /// How many acts of clients. Confined to the FX thread.
    private int clientsAtWork;

    Acts(Run run, Workers workers, Playback playback, Consumer<Problem> problems) {
        this.run = run;
        this.workers = workers;
        this.playback = playback;
        this.problems = problems;
        follower = new Follower(run, playback, workers.window(), System::nanoTime);
        steering = new Steering(run, this, workers, playback);
        autoStep = new AutoStep(playback, this);
    }

    /// What they are done to.
    Run run() {
        return run;
    }

    /// Tells the playback all that happened so far.
    void catchUp() {
        follower.catchUp();
    }

    /// Begins to follow the run.
    void follow() {
        workers.following().execute(follower::follow);
    }

    /// Lets the lane make one call, seen from now: someone who looks at an earlier moment is
    /// brought back first. Does nothing while the stage is busy or runs by itself.
    public void step(Lane lane) {
        RunView view = playback.view();
        if (view.isBusy(lane.stage()) || view.isRunning(lane.stage())) {
            return;
        }
        playback.toEnd();
        onStage(lane.stage(), () -> run.step(lane, STEP_LIMIT));
    }

    /// Lets one lane of each of these stages make one call, in turn.
    public void stepAll(List<Lane> lanes) {
        lanes.forEach(this::step);
    }

    /// Steps the lane until it is parked before that call, or cannot go on.
    void stepUntil(Lane lane, Call call) {
        RunView view = playback.view();
        if (!view.isBusy(lane.stage()) && !view.isRunning(lane.stage())) {
            playback.toEnd();
            onStage(lane.stage(), () -> run.stepUntil(lane, call, STEP_LIMIT));
        }
    }

    /// Does something to a stage in the background, after what was asked for before.
    void inTurn(String stage, Runnable act) {
        line("stage " + stage).execute(() -> attempt(act));
    }

    /// The gates of the stage have closed by themselves. Not for the FX thread.
    void paused(String stage) {
        workers.window().execute(() -> playback.setRunning(stage, false));
    }

    public Steering steering() {
        return steering;
    }

    public AutoStep autoStep() {
        return autoStep;
    }

    /// Starts one more server.
    public void start(StartOptions server) {
        playback.toEnd();
        line("start").execute(() -> attempt(() -> run.start(server)));
    }

    /// Opens all gates of the stage, or closes them when they are open, after what was asked for before.
    public void toggleRun(String stage) {
        playback.toEnd();
        Gates gates = new Gates.OfStage(stage);
        onStage(
                stage,
                () -> {
                    boolean open = !run.isOpen(stage);
                    if (open) {
                        run.openGates(gates);
                    } else {
                        run.closeGates(gates);
                    }
                    workers.window().execute(() -> playback.setRunning(stage, open));
                });
    }

    public void stop(String stage) {
        playback.toEnd();
        onStage(stage, () -> run.stop(stage));
    }

    /// Sets how many descriptors the lane's process may have.
    public void limit(Lane lane, int nofile, boolean withChildren) {
        playback.toEnd();
        onStage(lane.stage(), () -> run.limit(lane, nofile, withChildren));
    }

    public void connect(String client, String stage) {
        playback.toEnd();
        inLine(
                client,
                () -> {
                    if (tellsPorts(stage)) {
                        run.connectAsking(client, stage);
                    } else {
                        run.connect(client, stage);
                    }
                });
    }

    private boolean tellsPorts(String stage) {
        return Model.named(run.state(stage).model()).filter(Model::tellsPorts).isPresent();
    }

    /// Sends the text as it is, in UTF-8.
    public void send(String client, String stage, String text) {
        playback.toEnd();
        inLine(client, () -> run.send(client, stage, utf8(text)));
    }

    /// The client sends by itself.
    public void begin(String client, String stage, Errand errand) {
        playback.toEnd();
        inLine(client, () -> run.begin(client, stage, errand));
    }

    public void halfClose(String client, String stage) {
        playback.toEnd();
        inLine(client, () -> run.shutdown(client, stage));
    }

    public void close(String client, String stage) {
        playback.toEnd();
        inLine(client, () -> run.close(client, stage));
    }

    public void reset(String client, String stage) {
        playback.toEnd();
        inLine(client, () -> run.reset(client, stage));
    }

    /// Types the text on the server's terminal; a newline is Enter.
    public void type(String stage, String text) {
        playback.toEnd();
        inLine("", () -> run.type(stage, utf8(text)));
    }

    /// Whether a client has been asked for something that is not done.
    boolean isClientAtWork() {
        return clientsAtWork > 0;
    }

    /// Nothing is told any more.
    void end() {
        autoStep.end();
        follower.end();
    }

    private void onStage(String stage, Runnable act) {
        underWay.merge(stage, 1, Integer::sum);
        playback.setBusy(stage, true);
        line("stage " + stage)
                .execute(() -> {
                    attempt(act);
                    workers.window().execute(() -> isDone(stage));
                });
    }

    private void isDone(String stage) {
        if (underWay.merge(stage, -1, Integer::sum) == 0) {
            playback.setBusy(stage, false);
        }
    }

    private void inLine(String client, Runnable act) {
        clientsAtWork++;
        line("client " + client)
                .execute(() -> {
                    attempt(act);
                    workers.window().execute(() -> clientsAtWork--);
                });
    }

    private Executor line(String name) {
        return lines.computeIfAbsent(name, _ -> workers.serial());
    }

    @SuppressWarnings("CatchingUnchecked") // Whatever goes wrong in the background must be told.
    private void attempt(Runnable act) {
        try {
            act.run();
            run.recordingFailure().map(Problem::unrecorded).ifPresent(this::report);
        } catch (StageException e) {
            report(Problem.of(e));
        } catch (RuntimeException e) {
            report(Problem.unforeseen(e));
        }
        follower.catchUp();
    }

    private void report(Problem problem) {
        if (!follower.hasEnded()) {
            workers.window().execute(() -> problems.accept(problem));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
