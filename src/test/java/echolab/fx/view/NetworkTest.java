package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static echolab.fx.testing.Openings.isShown;
import static echolab.fx.testing.Openings.press;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.OpenStage;
import echolab.frame.Play;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
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
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Opening a server to the network from the window.
@ExtendWith(Fx.class)
class NetworkTest {
    private static final Endpoint LISTENER = new Endpoint(Endpoint.ANY, 15213);
    private static final Endpoint GUEST = new Endpoint("192.0.2.9", 40000);

    private final ScriptedRun run =
            new ScriptedRun(
                    List.of(
                            Chapter.of("start process", Play.listening()),
                            Chapter.of(
                                    "start process public",
                                    Play.open().connects("guest1", 50100, true))));
    @RegisterExtension private final Openings windows = new Openings();
    private Snap window;

    @BeforeEach
    void open() {
        window = windows.start(run);
    }

    @Test
    void nothing_is_opened_before_a_person_has_read_what_it_means_and_wants_it() {
        press(window, KeyCode.V);
        assertThat(get(() -> window.scene.getFocusOwner().getId())).isEqualTo("network-cancel");

        press(window, KeyCode.ESCAPE);

        assertThat(run.asked()).containsExactly("start process");
        assertThat(isShown(window, ".network-bar")).isFalse();
        assertThat(isShown(window, ".network-sheet")).isFalse();
    }

    @Test
    void an_opened_server_starts_afresh_and_shows_where_it_is_reached_and_who_came() {
        Fx.run(() -> button("#network").fire());
        Fx.run(() -> button("#network-confirm").fire());

        assertThat(run.asked()).containsExactly("start process", "start process public");
        assertThat(text(".network-place")).isEqualTo("nc 192.0.2.107 15213");
        assertThat(text("#guests")).isEqualTo("1 stranger connected, 1 so far");

        Fx.run(() -> run.happen(new Event.ClientConnected("guest2", LISTENER, GUEST, true)));
        Fx.run(() -> window.session().playback().refresh());
        assertThat(text("#guests")).isEqualTo("2 strangers connected, 2 so far");
    }

    @Test
    void a_key_copies_the_command_of_a_program_on_this_machine() {
        assertThat(text("#command")).isEqualTo("nc 127.0.0.1 15213");

        press(window, KeyCode.Y);

        assertThat(get(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("nc 127.0.0.1 15213");
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

    private Button button(String selector) {
        return (Button) window.scene.lookup(selector);
    }

    private String text(String selector) {
        return get(() -> ((Label) window.scene.lookup(selector)).getText());
    }
}
