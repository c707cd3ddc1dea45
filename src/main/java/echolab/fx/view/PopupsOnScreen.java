package echolab.fx.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.stage.PopupWindow;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Keeps menus and tooltips on the screen with all that is drawn of them: the toolkit by itself keeps
/// there only what their shadow surrounds. Each is placed as ever; from then on it is the whole of it
/// that is brought back.
public final class PopupsOnScreen implements ListChangeListener<Window> {
    private final Map<PopupWindow, AnchorLocation> placed = new HashMap<>();

    private PopupsOnScreen() {}

    /// Does so until it is told to leave it. On the FX thread.
    public static Subscription keep() {
        PopupsOnScreen keeper = new PopupsOnScreen();
        Window.getWindows().addListener(keeper);
        return () -> Window.getWindows().removeListener(keeper);
    }

    @Override
    public void onChanged(Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getRemoved()) {
                if (window instanceof PopupWindow popup) {
                    release(popup);
                }
            }
            for (Window window : change.getAddedSubList()) {
                if (window instanceof PopupWindow popup && popup.isAutoFix()) {
                    hold(popup);
                }
            }
        }
    }

    /// How far its shadow reaches is known once it has its styles.
    private void hold(PopupWindow popup) {
        popup.getScene().getRoot().applyCss();
        popup.getScene().getRoot().layout();
        placed.put(popup, popup.getAnchorLocation());
        popup.setAnchorLocation(
                switch (popup.getAnchorLocation()) {
                    case CONTENT_TOP_LEFT, WINDOW_TOP_LEFT -> AnchorLocation.WINDOW_TOP_LEFT;
                    case CONTENT_TOP_RIGHT, WINDOW_TOP_RIGHT -> AnchorLocation.WINDOW_TOP_RIGHT;
                    case CONTENT_BOTTOM_LEFT, WINDOW_BOTTOM_LEFT ->
                            AnchorLocation.WINDOW_BOTTOM_LEFT;
                    case CONTENT_BOTTOM_RIGHT, WINDOW_BOTTOM_RIGHT ->
                            AnchorLocation.WINDOW_BOTTOM_RIGHT;
                });
    }

    /// The next time it is placed by its corner again.
    private void release(PopupWindow popup) {
        Optional.ofNullable(placed.remove(popup)).ifPresent(popup::setAnchorLocation);
    }
}
