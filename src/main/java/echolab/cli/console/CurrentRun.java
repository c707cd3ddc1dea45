package echolab.cli.console;

import echolab.stage.Run;
import java.util.function.Supplier;

/// The run that a session is busy with. Another one may take its place; whoever has it closes it.
public final class CurrentRun implements Supplier<Run>, AutoCloseable {
    private volatile Run run;

    public CurrentRun(Run run) {
        this.run = run;
    }

    @Override
    public Run get() {
        return run;
    }

    /// Takes down the one before.
    void replace(Run newer) {
        Run before = run;
        run = newer;
        before.close();
    }

    @Override
    public void close() {
        run.close();
    }
}
