package echolab.fx.view;

import echolab.frame.Frame;
import echolab.frame.FrameOptions;
import echolab.frame.LaneLine;
import echolab.frame.Notes;
import echolab.frame.Notes.Note;
import echolab.fx.model.RunView;
import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What only the presenter sees: what to say now, what a step would do, what comes after, and how long
/// it has been going on.
final class NotesView {
    private static final long NANOS = 1_000_000_000;

    private final Texts texts;
    private final LongSupplier clock;
    private final VBox root;
    private final Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
    private Optional<Session> session = Optional.empty();
    private Optional<Notes> notes = Optional.empty();
    private Optional<Note> due = Optional.empty();
    private int browsed;
    private boolean shown;
    private long begun;

    @FXML private Label place;
    @FXML private Label elapsed;
    @FXML private Label number;
    @FXML private Label now;
    @FXML private VBox lanes;
    @FXML private VBox after;
    @FXML private Label next;
    @FXML private Button earlier;
    @FXML private Button later;

    /// @param clock nanoseconds that only ever rise
    NotesView(Texts texts, LongSupplier clock) {
        this.texts = texts;
        this.clock = clock;
        root = new Fxml(texts).load(this, VBox.class);
        earlier.setOnAction(_ -> browse(-1));
        later.setOnAction(_ -> browse(1));
        ticking.setCycleCount(Animation.INDEFINITE);
    }

    VBox node() {
        return root;
    }

    /// Another session begins; empty on the start page.
    ///
    /// @param since when, by the clock
    void begin(Optional<Session> next, long since) {
        session = next;
        notes = next.map(s -> new Notes(s.playback().timeline()));
        due = Optional.empty();
        begun = since;
        show();
    }

    boolean isShown() {
        return shown;
    }

    /// Somebody looks at it, or no longer: what nobody sees is not kept up to date.
    void setShown(boolean on) {
        shown = on;
        show();
        if (on) {
            ticking.play();
        } else {
            ticking.stop();
        }
    }

    /// Shows what belongs to the moment shown. What was browsed to holds until another note is due.
    void show() {
        if (!shown) {
            return;
        }
        int seq = session.map(s -> s.playback().view().seq()).orElse(0);
        Optional<Note> found = notes.flatMap(n -> n.at(seq));
        if (!found.equals(due)) {
            due = found;
            browsed = 0;
        }
        showNotes();
        showLanes();
        tick();
    }

    private void browse(int by) {
        browsed += by;
        showNotes();
    }

    private void showNotes() {
        List<Note> all = notes.map(Notes::all).orElse(List.of());
        int at = due.map(all::indexOf).orElse(-1);
        int shown = all.isEmpty() ? -1 : Math.clamp(at + (long) browsed, 0, all.size() - 1);
        browsed = shown - at;
        number.setText(all.isEmpty() ? "" : texts.get("notes.number", shown + 1, all.size()));
        now.setText(shown < 0 ? texts.get(idea()) : text(all.get(shown)));
        boolean more = shown + 1 < all.size();
        Classes.show(after, more);
        next.setText(more ? text(all.get(shown + 1)) : "");
        earlier.setDisable(shown <= 0);
        later.setDisable(!more);
    }

    private String text(Note note) {
        return note.text(texts.language());
    }

    /// Where nobody wrote notes, what the model is about.
    private String idea() {
        return session.flatMap(s -> s.playback().view().stage(s.stage().get()))
                .map(state -> "model." + state.model() + ".idea")
                .filter(texts::has)
                .orElse("notes.none");
    }

    private void showLanes() {
        List<LaneLine> lines =
                session.flatMap(s -> s.playback().frame(s.stage().get(), options()))
                        .map(Frame::narration)
                        .map(narration -> narration.lanes())
                        .orElse(List.of());
        lanes.getChildren().setAll(lines.stream().map(this::lane).toList());
        place.setText(
                session.map(s -> place(s.playback().view())).orElse(texts.get("notes.nothing")));
    }

    private String place(RunView view) {
        return texts.get("notes.place", view.moment(), view.moments());
    }

    private FrameOptions options() {
        return FrameOptions.standard().in(texts.language());
    }

    private HBox lane(LaneLine line) {
        Label who = new Label(line.title());
        who.getStyleClass().add("notes-who");
        who.setMinWidth(HBox.USE_PREF_SIZE);
        Label what = new Label(line.next().plain());
        what.setWrapText(true);
        HBox row = new HBox(who, what);
        row.getStyleClass().addAll("notes-lane", line.waits() ? "notes-waits" : "notes-goes");
        return row;
    }

    private void tick() {
        long seconds = (clock.getAsLong() - begun) / NANOS;
        elapsed.setText("%d:%02d".formatted(seconds / 60, seconds % 60));
    }
}
