package echolab.bench;

import echolab.kernel.Fd;
import echolab.stage.Gates;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.Run;
import echolab.stage.StartOptions;
import echolab.trace.StageState;

/// A server on stage with its gates open: it runs freely, and everything is recorded.
final class StagedServer implements Server {
    private static final String NAME = "p";
    private static final int BACKLOG = 1024;
    private static final Fd BEHIND_ALL = new Fd(1024);

    private final Run run;

    private StagedServer(Run run) {
        this.run = run;
    }

    static StagedServer start(Model model) {
        return start(model, new LiveRun());
    }

    /// @param run which has no other stage, and is closed with this
    static StagedServer start(Model model, Run run) {
        StagedServer server = new StagedServer(run);
        try {
            StartOptions options = StartOptions.of(model.id()).named(NAME).withBacklog(BACKLOG);
            run.start(PortOffice.configuration(model).map(options::configured).orElse(options));
            run.openGates(new Gates.OfStage(NAME));
            return server;
        } catch (RuntimeException failure) {
            run.close();
            throw failure;
        }
    }

    /// Returns once every lane is blocked and all that happened is taken in.
    void awaitTakenIn() {
        Await.until(
                "the server is idle",
                () -> run.isIdle(new Gates.OfStage(NAME)) && run.behind() == 0);
    }

    /// The picture once every lane is blocked, compared with the kernel.
    StageState stateAtRest() {
        awaitTakenIn();
        run.closeGates(new Gates.OfStage(NAME));
        return run.state(NAME);
    }

    Run run() {
        return run;
    }

    @Override
    public int pid() {
        return run.state(NAME).server().value();
    }

    @Override
    public Fd firstHidden() {
        return BEHIND_ALL;
    }

    @Override
    public int awaitPort() {
        return run.port(NAME);
    }

    @Override
    public void close() {
        run.close();
    }
}
