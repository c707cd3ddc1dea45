package echolab.script.run;

import echolab.script.check.Scope;
import echolab.stage.Run;
import echolab.trace.ClientState;
import echolab.trace.ClientState.End;
import echolab.trace.StageState;

/// The names that a statement typed now may use.
public final class LiveScope {
    private LiveScope() {}

    /// The stages and clients of the run as they are now.
    public static Scope of(Run run) {
        Scope scope = new Scope();
        LiveView now = new LiveView(run);
        for (String name : now.stages()) {
            scope.start(name);
            now.stage(name).ifPresent(stage -> addClients(scope, stage));
            if (!run.stages().contains(name)) {
                scope.stop(name);
            }
        }
        return scope;
    }

    private static void addClients(Scope scope, StageState stage) {
        for (ClientState client : stage.clients()) {
            scope.connect(client.name(), stage.stage());
            if (client.end() == End.CLOSED || client.end() == End.RESET) {
                scope.end(client.name(), stage.stage());
            }
        }
    }
}
