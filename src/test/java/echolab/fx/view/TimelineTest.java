package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static echolab.fx.testing.Openings.moment;
import static echolab.fx.testing.Openings.press;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.time.StepReference;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Mouse;
import echolab.fx.testing.Openings;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import echolab.fx.time.TimeLanes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Time in the window: going to steps, finding them, marking them and passing them on.
@ExtendWith(Fx.class)
class TimelineTest {
    private static final int NAMES = 128;
    private static final int STEP = 62;

    @TempDir private Path dir;
    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void a_press_on_the_lanes_goes_to_the_step_under_it_and_a_drag_on_to_the_next() {
        Snap snap = recording();

        mouse(snap, MouseEvent.MOUSE_PRESSED, NAMES + 5 * STEP + 9);
        assertThat(moment(snap)).isEqualTo(6);
        mouse(snap, MouseEvent.MOUSE_DRAGGED, NAMES + 8 * STEP + 9);
        assertThat(moment(snap)).isEqualTo(9);
    }

    @Test
    void resting_on_a_step_tells_what_happened_in_it_and_what_caused_it() {
        Snap snap = recording();
        Fx.run(() -> snap.session().bookmarks().put(9, "look here"));

        mouse(snap, MouseEvent.MOUSE_MOVED, NAMES + 8 * STEP + 9);

        assertThat(get(() -> lanes(snap).hint()))
                .isEqualTo(
                        """
                        Step 9: accept(3) = 4: the connection of A left the accept queue, and \
                        descriptor 4 refers to it.
                        client A (step 8) → parent 100 (step 9): the connection is accepted
                        look here\
                        """);
    }

    @Test
    void a_lane_and_what_was_done_for_it_light_up_its_connection() {
        Snap snap = recording();

        mouse(snap, MouseEvent.MOUSE_MOVED, NAMES + 8 * STEP + 9);
        String accepted = get(() -> lanes(snap).litProperty().get());
        mouse(snap, MouseEvent.MOUSE_MOVED, NAMES + 2 * STEP + 9);

        assertThat(accepted).isEqualTo("conn:127.0.0.1:40001");
        assertThat(get(() -> lanes(snap).litProperty().get())).isEmpty();
    }

    @Test
    void a_press_on_a_name_goes_nowhere() {
        Snap snap = recording();

        mouse(snap, MouseEvent.MOUSE_PRESSED, NAMES / 2.0);

        assertThat(moment(snap)).isEqualTo(1);
    }

    @Test
    void one_goes_from_find_to_find_and_round() {
        Snap snap = recording();
        press(snap, KeyCode.F, false, true);
        Fx.run(() -> snap.type("close"));
        assertThat(count(snap)).isEqualTo("4 found");

        List<Integer> visited = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            press(snap, KeyCode.F3, false, false);
            visited.add(moment(snap));
        }
        press(snap, KeyCode.F3, true, false);

        assertThat(visited).containsExactly(15, 16, 20, 26, 15);
        assertThat(moment(snap)).isEqualTo(26);
        assertThat(count(snap)).isEqualTo("4 of 4");
    }

    @Test
    void a_number_goes_to_its_step_and_a_reference_opens_its_recording() throws IOException {
        Snap snap = recording();
        press(snap, KeyCode.G, false, true);
        Fx.run(() -> snap.type("12"));
        press(snap, KeyCode.ENTER, false, false);
        assertThat(moment(snap)).isEqualTo(12);

        Path other = Files.copy(Openings.GOLDEN, dir.resolve("the other run.jsonl"));
        press(snap, KeyCode.G, false, true);
        Fx.run(() -> snap.type(new StepReference(other, 7).command()));
        press(snap, KeyCode.ENTER, false, false);

        assertThat(get(() -> snap.session().recording())).contains(other);
        assertThat(moment(snap)).isEqualTo(7);
    }

    @Test
    void the_reference_to_a_step_of_a_recording_is_copied() {
        Snap snap = recording();
        Fx.run(() -> snap.session().playback().goTo(9));

        press(snap, KeyCode.C, true, true);

        assertThat(get(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(new StepReference(file().toAbsolutePath(), 9).command());
        assertThat(label(snap)).isEqualTo("copied: the command that opens step 9");
    }

    @Test
    void of_a_run_that_goes_on_nothing_is_copied_and_one_is_told_why() {
        Snap snap = windows.open(Situation.FORKED);

        press(snap, KeyCode.C, true, true);

        assertThat(label(snap)).isEqualTo("save the run first (W)");
    }

    @Test
    void a_run_that_was_saved_has_references_to_what_was_saved() {
        Snap snap = windows.open(Situation.FORKED);

        Fx.run(() -> snap.session().savedTo(file(), 8));

        Fx.run(() -> snap.session().playback().goTo(8));
        press(snap, KeyCode.C, true, true);
        assertThat(label(snap)).isEqualTo("copied: the command that opens step 8");
        Fx.run(() -> snap.session().playback().goTo(9));
        press(snap, KeyCode.C, true, true);
        assertThat(label(snap)).isEqualTo("save the run first (W)");
    }

    @Test
    void one_key_hides_the_lanes_and_gives_their_room_to_the_stage() {
        Snap snap = recording();
        double with = get(() -> snap.scene.lookup(".stage-tile").getLayoutBounds().getHeight());

        press(snap, KeyCode.H, false, false);
        Fx.settle();

        assertThat(get(() -> lanes(snap).isVisible())).isFalse();
        assertThat(get(() -> snap.scene.lookup(".stage-tile").getLayoutBounds().getHeight()))
                .isGreaterThan(with + 60);
        assertThat(snap.appearance.timelineProperty().get()).isFalse();
    }

    @Test
    void the_lanes_of_a_crowd_leave_three_quarters_of_the_window_to_the_rest() {
        Snap snap = windows.open(Situation.TIMELINE_CROWD);
        Fx.settle();

        assertThat(get(() -> lanes(snap).getHeight())).isBetween(120.0, 180.0);
    }

    // ---- helpers

    private Snap recording() {
        return windows.copyTo(file());
    }

    private Path file() {
        return dir.resolve("run.jsonl");
    }

    private static void mouse(Snap snap, EventType<MouseEvent> type, double x) {
        Fx.run(() -> {
            TimeLanes lanes = lanes(snap);
            Point2D place = lanes.localToScene(x, 24);
            lanes.fireEvent(Mouse.down(type, place.getX(), place.getY(), lanes));
        });
    }

    private static TimeLanes lanes(Snap snap) {
        return (TimeLanes) snap.scene.lookup(".time-lanes");
    }

    private static String count(Snap snap) {
        return get(() -> ((Label) snap.scene.lookup(".find-count")).getText());
    }

    private static String label(Snap snap) {
        return get(() -> ((Label) snap.scene.lookup(".time-label")).getText());
    }
}
