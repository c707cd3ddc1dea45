package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Menus and tooltips with their shadows at the edges of the screen.
@ExtendWith(Fx.class)
class PopupsOnScreenTest {
    private final AtomicReference<Stage> owner = new AtomicReference<>();
    private final AtomicReference<Subscription> kept = new AtomicReference<>();

    @BeforeEach
    void open() {
        Fx.run(() -> {
            Theme.use(false);
            kept.set(PopupsOnScreen.keep());
            Stage stage = new Stage();
            stage.setScene(new Scene(new Pane(), 900, 900));
            stage.show();
            owner.set(stage);
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            owner.get().close();
            kept.get().unsubscribe();
        });
    }

    @Test
    void a_menu_at_the_edge_comes_back_with_its_shadow() {
        Rectangle2D screen = Screen.getPrimary().getBounds();
        Rectangle2D menu = shown(screen.getMaxX() - 1, screen.getMaxY() - 1);

        assertThat(menu.getMaxX()).isLessThanOrEqualTo(screen.getMaxX());
        assertThat(menu.getMaxY()).isLessThanOrEqualTo(screen.getMaxY());
    }

    @Test
    void a_menu_with_room_opens_where_it_always_does() {
        Rectangle2D kept = shown(300, 300);
        Fx.run(() -> this.kept.get().unsubscribe());
        Rectangle2D usual = shown(300, 300);

        assertThat(kept).isEqualTo(usual);
    }

    @Test
    void a_menu_that_is_opened_again_opens_at_the_same_place() {
        ContextMenu menu = Fx.get(PopupsOnScreenTest::menu);

        assertThat(shown(menu, 300, 300)).isEqualTo(shown(menu, 300, 300));
    }

    private Rectangle2D shown(double x, double y) {
        return shown(Fx.get(PopupsOnScreenTest::menu), x, y);
    }

    private Rectangle2D shown(PopupWindow popup, double x, double y) {
        Fx.run(() -> popup.show(owner.get(), x, y));
        Fx.settle();
        Rectangle2D place =
                Fx.get(() ->
                        new Rectangle2D(
                                popup.getX(), popup.getY(), popup.getWidth(), popup.getHeight()));
        Fx.run(popup::hide);
        return place;
    }

    private static ContextMenu menu() {
        return new ContextMenu(new MenuItem("step until accept"), new MenuItem("step"));
    }
}
