package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static echolab.fx.testing.Openings.moment;
import static echolab.fx.testing.Openings.press;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.time.Bookmarks.BookmarkedStep;
import echolab.fx.model.Problem;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Openings;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import echolab.trace.TraceHeader;
import echolab.trace.TraceProblem;
import echolab.trace.TraceReader;
import echolab.trace.TraceSave;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Steps that a person marks: in the window, and in the file of the run.
@ExtendWith(Fx.class)
class BookmarksInWindowTest {
    @TempDir private Path dir;
    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void a_bookmark_with_its_note_is_kept_in_the_recording() throws Exception {
        Snap snap = windows.copyTo(file());
        Fx.run(() -> snap.session().playback().goTo(14));
        press(snap, KeyCode.B, false, true);
        Fx.run(() -> snap.type("the child is there"));
        press(snap, KeyCode.ENTER, false, false);

        assertThat(kept()).containsExactly("18 the child is there");
        Snap again = windows.open(file());
        assertThat(get(() -> again.session().bookmarks().bookmarks().all()))
                .containsExactly(new BookmarkedStep(14, "the child is there"));
        assertThat(list(again)).containsExactly("Mark step 1", "Step 14: the child is there");
    }

    @Test
    void a_note_is_changed() throws Exception {
        Snap snap = windows.copyTo(file());
        Fx.run(() -> snap.session().playback().goTo(14));
        Fx.run(() -> snap.session().bookmarks().put(14, "fork"));
        assertThat(list(snap))
                .containsExactly(
                        "Take the mark off step 14", "Change the note of step 14", "Step 14: fork");

        Fx.run(() -> item(snap, "Change the note of step 14").fire());
        assertThat(get(() -> ((TextField) snap.scene.lookup("#note")).getText())).isEqualTo("fork");
        Fx.run(() -> snap.type("fork returns twice"));
        press(snap, KeyCode.ENTER, false, false);

        assertThat(kept()).containsExactly("18 fork returns twice");
    }

    @Test
    void a_bookmark_is_gone_to_and_taken_away() throws Exception {
        Snap snap = windows.copyTo(file());
        Fx.run(() -> snap.session().bookmarks().put(14, ""));
        Fx.run(() -> snap.session().bookmarks().put(20, ""));

        press(snap, KeyCode.RIGHT, true, false);
        press(snap, KeyCode.RIGHT, true, false);
        assertThat(moment(snap)).isEqualTo(20);
        press(snap, KeyCode.LEFT, true, false);
        assertThat(moment(snap)).isEqualTo(14);
        press(snap, KeyCode.B, false, true);

        assertThat(list(snap)).containsExactly("Mark step 14", "Step 20");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void those_of_a_run_that_goes_on_go_into_its_file_when_it_is_saved_and_after()
            throws Exception {
        Snap snap = windows.open(Situation.FORKED);
        Fx.run(() -> snap.session().bookmarks().put(3, "listening"));
        Files.write(
                file(), TraceSave.bytes(TraceHeader.here(Instant.now(), "x"), snap.run.timeline()));

        Fx.run(() -> snap.session().savedTo(file(), 8));
        assertThat(kept()).hasSize(1).first().asString().endsWith(" listening");

        Fx.run(() -> snap.session().bookmarks().put(5, "later"));
        assertThat(kept()).hasSize(2).last().asString().endsWith(" later");
        assertThat(TraceReader.read(file()).warning()).isEmpty();
    }

    @Test
    void bookmarks_that_cannot_be_kept_are_told_and_kept_with_the_next_change() throws Exception {
        Snap snap = windows.copyTo(file());
        byte[] golden = Files.readAllBytes(file());
        Files.delete(file());
        Files.createDirectory(file());

        Fx.run(() -> snap.session().bookmarks().put(3, "first"));

        Problem problem = get(() -> snap.model.problemProperty().get()).orElseThrow();
        assertThat(problem.whatKey()).isEqualTo("problem.unmarked");
        assertThat(problem.detail())
                .isInstanceOfSatisfying(
                        Problem.OfTrace.class,
                        it ->
                                assertThat(it.problem().kind())
                                        .isEqualTo(TraceProblem.Kind.CANNOT_MARK));
        assertThat(list(snap)).containsExactly("Mark step 1", "Step 3: first");

        Files.delete(file());
        Files.write(file(), golden);
        Fx.run(() -> snap.session().bookmarks().put(4, "second"));
        assertThat(kept()).containsExactly("4 first", "5 second");
    }

    /// The place and the note of each bookmark in the file.
    private List<String> kept() throws Exception {
        return TraceReader.read(file()).header().bookmarks().stream()
                .map(b -> b.seq() + " " + b.note())
                .toList();
    }

    private Path file() {
        return dir.resolve("run.jsonl");
    }

    private static List<String> list(Snap snap) {
        return get(
                () -> items(snap).stream().map(MenuItem::getText).filter(t -> t != null).toList());
    }

    private static MenuItem item(Snap snap, String text) {
        return items(snap).stream().filter(i -> text.equals(i.getText())).findFirst().orElseThrow();
    }

    private static List<MenuItem> items(Snap snap) {
        return ((MenuButton) snap.scene.lookup(".bookmarks")).getItems();
    }
}
