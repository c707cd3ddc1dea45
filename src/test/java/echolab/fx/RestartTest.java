package echolab.fx;

import static echolab.fx.testing.Apps.window;
import static echolab.fx.testing.Openings.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import echolab.fx.model.Cast;
import echolab.fx.model.Settings;
import echolab.fx.testing.Apps;
import echolab.fx.testing.Fx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.prefs.AbstractPreferences;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The program is ended and started again: what stood where stands there again.
@ExtendWith(Fx.class)
class RestartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Kept kept = new Kept();
    private final Apps apps = new Apps();

    @AfterEach
    void close() {
        quit();
    }

    @Test
    void servers_stand_as_they_stood_one_has_all_the_room_and_the_window_is_where_it_was() {
        open();
        Fx.run(() -> {
            window().setX(20);
            window().setY(30);
            window().setWidth(970);
            window().setHeight(640);
        });
        Fx.run(() -> ((Button) find("#demo-all")).fire());
        await().atMost(PATIENCE).until(() -> get(RestartTest::tiles).size() == 4);
        press(KeyCode.RIGHT, true);
        press(KeyCode.E, false);
        assertThat(get(RestartTest::tiles)).containsExactly("stage-i");
        press(KeyCode.T, false);
        press(KeyCode.M, false);
        press(KeyCode.L, false);
        quit();

        open();
        assertThat(get(() -> List.of(window().getX(), window().getY(), window().getWidth())))
                .containsExactly(20.0, 30.0, 970.0);
        assertThat(get(() -> window().getHeight())).isEqualTo(640);
        assertThat(get(() -> window().getScene().getRoot().getStyleClass()))
                .contains("el-dark", "lecture");
        assertThat(get(() -> ((Button) find("#start")).getText())).isEqualTo("시작");
        Fx.run(() -> ((Button) find("#demo-again")).fire());
        await().atMost(PATIENCE).until(() -> get(RestartTest::tiles).equals(List.of("stage-i")));

        press(KeyCode.E, false);
        assertThat(get(RestartTest::models))
                .containsExactly("process", "iterative", "pool", "thread");
    }

    @Test
    void a_demo_leads_again() {
        open();
        Fx.run(() -> ((Button) find("#demo-fork")).fire());
        await().atMost(PATIENCE).until(() -> get(RestartTest::isLed));
        quit();

        open();
        Fx.run(() -> ((Button) find("#demo-again")).fire());
        await().atMost(PATIENCE).until(() -> get(RestartTest::isLed));
    }

    @Test
    void servers_that_a_person_chose_are_led_by_nobody_the_next_time_either() {
        open();
        Fx.run(() -> ((ToggleButton) find("#model-process")).fire());
        Fx.run(() -> ((Button) find("#start")).fire());
        await().atMost(PATIENCE).until(() -> get(RestartTest::tiles).equals(List.of("stage-p")));
        quit();

        open();
        Fx.run(() -> ((Button) find("#demo-again")).fire());
        await().atMost(PATIENCE).until(() -> get(RestartTest::tiles).equals(List.of("stage-p")));
        assertThat(get(RestartTest::isLed)).isFalse();
    }

    @Test
    void what_was_chosen_is_kept_though_the_program_is_killed() {
        open();
        press(KeyCode.T, false);
        press(KeyCode.L, false);
        Fx.run(() -> ((Button) find("#demo-fork")).fire());
        await().atMost(PATIENCE).until(() -> get(RestartTest::isLed));

        Settings now = new PreferencesStore(kept, Runnable::run).load().orElseThrow();
        assertThat(now.dark()).isTrue();
        assertThat(now.language()).isEqualTo(Locale.KOREAN);
        assertThat(now.cast()).isEqualTo(new Cast(List.of("process"), true));
    }

    /// Whether a demo tells what there is to be seen.
    private static boolean isLed() {
        Node story = find(".story-bar");
        return story != null && story.isVisible();
    }

    private void open() {
        apps.open(new PreferencesStore(kept, Runnable::run));
    }

    private void quit() {
        apps.quit();
    }

    private static Node find(String selector) {
        return window().getScene().getRoot().lookup(selector);
    }

    /// Those that are seen, in their order.
    private static List<String> tiles() {
        Node stages = find(".stages");
        return stages == null
                ? List.of()
                : ((Parent) stages).getChildrenUnmodifiable().stream().map(Node::getId).toList();
    }

    /// The stages are named after their models anew, in their order.
    private static List<String> models() {
        Map<String, String> byName =
                Map.of(
                        "stage-p", "process",
                        "stage-i", "iterative",
                        "stage-po", "pool",
                        "stage-t", "thread");
        return tiles().stream().map(name -> byName.getOrDefault(name, name)).toList();
    }

    private static void press(KeyCode key, boolean control) {
        Fx.run(() -> Apps.press(window(), key, false, control));
    }

    /// What the user's preferences would keep on disk.
    private static final class Kept extends AbstractPreferences {
        private final Map<String, String> values = new HashMap<>();

        Kept() {
            super(null, "");
        }

        @Override
        protected void putSpi(String key, String value) {
            values.put(key, value);
        }

        @Override
        protected String getSpi(String key) {
            return values.get(key);
        }

        @Override
        protected void removeSpi(String key) {
            values.remove(key);
        }

        @Override
        protected void removeNodeSpi() {
            values.clear();
        }

        @Override
        protected String[] keysSpi() {
            return values.keySet().toArray(String[]::new);
        }

        @Override
        protected String[] childrenNamesSpi() {
            return new String[0];
        }

        @Override
        protected AbstractPreferences childSpi(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        protected void syncSpi() {}

        @Override
        protected void flushSpi() {}
    }
}
