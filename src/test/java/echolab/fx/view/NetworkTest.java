package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.OpenStage;
import echolab.frame.Play;
import echolab.fx.testing.Fx;
import echolab.fx.testing.ScriptedRun;
import echolab.fx.testing.ScriptedRun.Chapter;
import echolab.fx.testing.Snap;
import echolab.fx.text.Texts;
import echolab.kernel.Endpoint;
import echolab.trace.Event;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Opening a server to the network from the window.
@ExtendWith(Fx.class)
class NetworkTest {
    private static final Endpoint LISTENER = new Endpoint(Endpoint.ANY, 15213);
    private static final Endpoint GUEST = new Endpoint("192.0.2.9", 40000);

    private final ScriptedRun run =
            new ScriptedRun(
                    List.of(
                            new Chapter("start process", whats(Play.listening())),
                            new Chapter(
                                    "start process public",
                                    whats(Play.open().connects("guest1", 50100, true)))));
    private final AtomicReference<Snap> window = new AtomicReference<>();

    @BeforeEach
    void open() {
        Fx.run(() -> {
            window.set(new Snap(run, Locale.ENGLISH, false, 1280, 720));
            window.get().start();
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> window.get().window.close());
    }

    @Test
    void nothing_is_opened_before_a_person_has_read_what_it_means_and_wants_it() {
        press(KeyCode.V);
        assertThat(get(() -> window.get().scene.getFocusOwner().getId()))
                .isEqualTo("network-cancel");

        press(KeyCode.ESCAPE);

        assertThat(run.asked()).containsExactly("start process");
        assertThat(shown(".network-bar")).isFalse();
        assertThat(shown(".network-sheet")).isFalse();
    }

    @Test
    void an_opened_server_starts_afresh_and_shows_where_it_is_reached_and_who_came() {
        Fx.run(() -> button("#network").fire());
        Fx.run(() -> button("#network-confirm").fire());

        assertThat(run.asked()).containsExactly("start process", "start process public");
        assertThat(text(".network-place")).isEqualTo("nc 192.0.2.107 15213");
        assertThat(text("#guests")).isEqualTo("1 stranger connected, 1 so far");

        Fx.run(() -> run.happen(new Event.ClientConnected("guest2", LISTENER, GUEST, true)));
        Fx.run(() -> window.get().session().playback().refresh());
        assertThat(text("#guests")).isEqualTo("2 strangers connected, 2 so far");
    }

    @Test
    void a_machine_without_a_network_says_so() {
        Texts texts = new Texts(Locale.ENGLISH);
        AtomicReference<NetworkBar> bar = new AtomicReference<>();
        Fx.run(() -> {
            bar.set(new NetworkBar(texts, List::of, () -> {}));
            bar.get().show(Optional.of(new OpenStage(15213, 0, 0)));
        });

        Label nowhere =
                (Label)
                        bar.get().node().lookupAll(".label").stream()
                                .filter(n -> ((Label) n).getText().startsWith("This machine"))
                                .findFirst()
                                .orElseThrow();
        assertThat(nowhere.isVisible()).isTrue();
        assertThat(nowhere.getText()).isEqualTo(texts.get("network.nowhere"));
    }

    private void press(KeyCode key) {
        Fx.run(() -> window.get().press(key));
    }

    private Button button(String selector) {
        return (Button) window.get().scene.lookup(selector);
    }

    private String text(String selector) {
        return get(() -> ((Label) window.get().scene.lookup(selector)).getText());
    }

    /// Whether it and all around it can be seen.
    private boolean shown(String selector) {
        return get(() -> {
            Node node = window.get().scene.lookup(selector);
            while (node != null && node.isVisible()) {
                node = node.getParent();
            }
            return node == null;
        });
    }

    private static List<Event.What> whats(Play play) {
        return play.timeline().from(1).stream().map(Event::what).toList();
    }

    private static <T> T get(Supplier<T> value) {
        AtomicReference<T> result = new AtomicReference<>();
        Fx.run(() -> result.set(value.get()));
        return result.get();
    }
}
