package echolab.fx.view;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.MouseEvent;

/// Where the keys go when nothing else asks for them: to the stage, and to the button that starts
/// while there is none.
final class FocusHome {
    private final Supplier<Optional<SessionView>> session;
    private final StartPage startPage;

    FocusHome(Supplier<Optional<SessionView>> session, StartPage startPage) {
        this.session = session;
        this.startPage = startPage;
    }

    /// A window that is shown gives the focus to its first control; the first key is for starting.
    void listenTo(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> giveBack(scene));
        scene.addEventHandler(MenuButton.ON_HIDDEN, _ -> giveBack(scene));
        Platform.runLater(() -> {
            if (session.get().isEmpty()) {
                startPage.focusStart();
            }
        });
    }

    /// Gives the keys to what is shown now.
    void take() {
        session.get().ifPresentOrElse(SessionView::focusStage, startPage::focusStart);
    }

    /// Gives the keys to the stage; without one they stay where they are.
    void takeToStage() {
        session.get().ifPresent(SessionView::focusStage);
    }

    /// A click on a button must not take the keys away from the stage: the next space would
    /// press that button again. A menu button keeps them while its menu is open, which would close
    /// without them.
    private void giveBack(Scene scene) {
        Platform.runLater(() -> {
            if (scene.getFocusOwner() instanceof ButtonBase button
                    && !(button instanceof MenuButton menu && menu.isShowing())) {
                takeToStage();
            }
        });
    }
}
