package echolab.stage;

import echolab.stage.StageException.Kind;
import echolab.trace.Event;
import java.util.function.Consumer;

/// What clients do to a server. Called under the run's lock; returns when what they woke has come to
/// rest again.
final class ClientControl {
    private final Stages stages;
    private final Turns turns;

    ClientControl(Stages stages, Turns turns) {
        this.stages = stages;
        this.turns = turns;
    }

    void connect(String client, String stage) {
        withSettled(stage, s -> s.clients().connect(client, listening(s)));
    }

    void connectAsking(String client, String stage) {
        withSettled(stage, s -> s.clients().connectAsking(client, listening(s)));
    }

    private static int listening(LiveStage stage) {
        if (stage.port() == 0) {
            throw new StageException(
                    Kind.BAD_REQUEST, "server " + stage.name() + " does not listen yet");
        }
        return stage.port();
    }

    void send(String client, String stage, byte[] bytes) {
        withSettled(stage, s -> s.clients().say(client, bytes));
    }

    void begin(String client, String stage, Errand errand) {
        withSettled(
                stage,
                s -> {
                    s.clients().begin(client, errand);
                    s.pump();
                });
    }

    void leave(String client, String stage, Event.ClientClosed.How how) {
        withSettled(stage, s -> s.clients().leave(client, how));
    }

    /// Keys on the server's terminal.
    void type(String stage, byte[] keys) {
        withSettled(
                stage,
                s -> {
                    s.type(keys);
                    turns.awaitRest(s);
                    s.lookOutside();
                });
    }

    private void withSettled(String name, Consumer<LiveStage> act) {
        LiveStage stage = stages.up(name);
        stage.pump();
        act.accept(stage);
        turns.awaitVerified(stage);
    }
}
