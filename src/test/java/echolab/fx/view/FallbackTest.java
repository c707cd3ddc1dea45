package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.Film;
import echolab.frame.Moments;
import echolab.fx.model.RunView;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
import echolab.fx.testing.ScriptedRun;
import echolab.fx.testing.ScriptedRun.Chapter;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import echolab.kernel.Endpoint;
import echolab.trace.Event;
import echolab.trace.Timeline;
import echolab.trace.TraceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// When a demo fails live, its recording is one key away.
@ExtendWith(Fx.class)
class FallbackTest {
    private static final Endpoint LISTENER = new Endpoint("127.0.0.1", 15213);

    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void a_demo_that_does_not_start_offers_its_recording_and_the_key_opens_it_as_replay() {
        Snap snap = open(Situation.PORT_TAKEN);
        Fx.run(() -> {
            Button fallback = (Button) snap.scene.getRoot().lookup("#fallback");
            assertThat(fallback.isVisible()).isTrue();
            snap.press(KeyCode.F9);
            RunView view = snap.session().playback().view();
            assertThat(view.mode()).isEqualTo(RunView.Mode.RECORDED);
            assertThat(view.moment()).isEqualTo(1);
            assertThat(view.now().keySet()).containsExactly("p");
            assertThat(fallback.getParent().isVisible()).isFalse();
        });
    }

    /// Somebody from outside came, so that the run has one step more.
    @Test
    void the_recording_opens_where_its_servers_and_clients_have_come_as_far() throws Exception {
        Timeline recorded = recording();
        Moments moments = new Film(recorded).moments();
        int forked = 9;
        List<Event.What> events =
                new ArrayList<>(
                        recorded.from(1).subList(0, moments.seqOf(forked)).stream()
                                .map(Event::what)
                                .toList());
        int listening = moments.seqOf(6);
        events.add(
                listening,
                new Event.ClientConnected(
                        "guest1", LISTENER, new Endpoint("127.0.0.1", 50999), true));
        ScriptedRun run = new ScriptedRun(List.of(new Chapter("start process", events)));
        Snap snap = windows.open(run);
        Fx.run(() -> {
            assertThat(snap.start().playback().view().moment()).isEqualTo(forked + 1);
            snap.press(KeyCode.F9);
            RunView view = snap.session().playback().view();
            assertThat(view.mode()).isEqualTo(RunView.Mode.RECORDED);
            assertThat(view.moment()).isEqualTo(forked);
            assertThat(view.shown().get("p").lanes()).hasSize(2);
        });
    }

    private static Timeline recording() throws Exception {
        return TraceReader.read(Path.of("src/main/resources/echolab/demo/fork.jsonl")).timeline();
    }

    @Test
    void without_a_recording_the_key_does_nothing() {
        Snap snap = open(Situation.CHOOSING);
        Fx.run(() -> {
            var before = snap.model.phaseProperty().get();
            snap.press(KeyCode.F9);
            assertThat(snap.model.phaseProperty().get()).isEqualTo(before);
        });
    }

    private Snap open(Situation situation) {
        Snap snap = windows.open(situation);
        Fx.settle();
        return snap;
    }
}
