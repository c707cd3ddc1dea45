package echolab.fx.view;

import echolab.frame.OpenStage;
import echolab.fx.model.WindowModel;
import echolab.fx.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/// Opening a stage to the network: the question before it, and the bar that says so while it is open.
final class NetworkAccess {
    private final WindowModel model;
    private final Lazily<NetworkBar> bar;
    private final Lazily<NetworkDialog> dialog;
    private Optional<SessionView> session = Optional.empty();

    /// @param barPlace puts the bar into the window when it is needed first
    /// @param dialogPlace likewise the question
    NetworkAccess(
            Texts texts,
            Desktop desktop,
            WindowModel model,
            Consumer<Node> barPlace,
            Consumer<Node> dialogPlace) {
        this.model = model;
        bar =
                new Lazily<>(() -> {
                    NetworkBar made =
                            new NetworkBar(texts, desktop::addresses, () -> listen(false));
                    barPlace.accept(made.node());
                    return made;
                });
        dialog =
                new Lazily<>(() -> {
                    NetworkDialog made = new NetworkDialog(texts, desktop::addresses);
                    dialogPlace.accept(made.node());
                    return made;
                });
    }

    /// Says whether the stage that the keys act on is open to the network now.
    void show(SessionView view) {
        session = Optional.of(view);
        Optional<OpenStage> open = open(view);
        if (open.isPresent()) {
            bar.get().show(open);
        } else {
            bar.ifMade(it -> it.show(open));
        }
    }

    /// Nothing is on stage.
    void showNothing() {
        session = Optional.empty();
        bar.ifMade(it -> it.show(Optional.empty()));
    }

    /// Asks before the stage is opened. What is open already stays so.
    void ask(SessionView view) {
        session = Optional.of(view);
        if (view.session().acts().isPresent() && open(view).isEmpty()) {
            dialog.get().ask(view.stage(), () -> listen(true));
        }
    }

    /// Asks before servers are started that are open from the beginning.
    void askFirst(String names, Runnable confirmed) {
        dialog.get().askFirst(names, confirmed);
    }

    void hide() {
        dialog.ifMade(NetworkDialog::hide);
    }

    private static Optional<OpenStage> open(SessionView view) {
        return view.session().acts().isPresent()
                ? view.session().playback().view().stageNow(view.stage()).flatMap(OpenStage::of)
                : Optional.empty();
    }

    private void listen(boolean everywhere) {
        session.ifPresent(view -> {
            model.arrange(view.arranged());
            model.listen(view.stage(), everywhere);
        });
    }
}
