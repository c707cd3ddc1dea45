package echolab.fx.model;

import echolab.trace.Lane;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What one window is busy with: a run that goes on, or a recording.
///
/// @param playback what is to be seen
/// @param acts what can be done; empty for a recording
/// @param guide who leads through it; empty where nobody does
/// @param recording the file of a recording
/// @param bookmarks the steps that a person marked
/// @param saved where the run can be opened again; empty before it was saved
/// @param chosen the lane that a person chose to step
/// @param stage the stage that keys act on; empty before there is one
/// @param look what is looked at closer
/// @param hindsight what one sees of the whole of it
public record Session(
        Playback playback,
        Optional<Acts> acts,
        Optional<Guide> guide,
        Optional<Path> recording,
        BookmarkBook bookmarks,
        ObjectProperty<Optional<Saved>> saved,
        ObjectProperty<Optional<Lane>> chosen,
        StringProperty stage,
        CloserLook look,
        Hindsight hindsight) {

    /// A file with the run, and how many steps of it are in there.
    public record Saved(Path file, int steps) {}

    /// The run was saved; it may go on.
    ///
    /// @param steps how many it had then
    public void savedTo(Path file, int steps) {
        saved.set(Optional.of(new Saved(file, steps)));
        bookmarks.keepIn(file);
    }

    static Session live(
            Playback playback,
            Acts acts,
            Optional<Guide> guide,
            BookmarkBook bookmarks,
            Hindsight hindsight) {
        return new Session(
                playback,
                Optional.of(acts),
                guide,
                Optional.empty(),
                bookmarks,
                new SimpleObjectProperty<>(Optional.empty()),
                nobody(),
                first(playback),
                new CloserLook(),
                hindsight);
    }

    /// A recording that is no file of its own.
    static Session bundled(Playback playback, BookmarkBook bookmarks, Hindsight hindsight) {
        return new Session(
                playback,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                bookmarks,
                new SimpleObjectProperty<>(Optional.empty()),
                nobody(),
                first(playback),
                new CloserLook(),
                hindsight);
    }

    static Session recorded(
            Playback playback, Path file, BookmarkBook bookmarks, Hindsight hindsight) {
        return new Session(
                playback,
                Optional.empty(),
                Optional.empty(),
                Optional.of(file),
                bookmarks,
                new SimpleObjectProperty<>(Optional.of(new Saved(file, playback.view().moments()))),
                nobody(),
                first(playback),
                new CloserLook(),
                hindsight);
    }

    /// Whether it is a demo, live or recorded: then there is something to be said to it.
    public boolean isDemo() {
        return guide.isPresent() || (acts.isEmpty() && recording.isEmpty());
    }

    private static StringProperty first(Playback playback) {
        return new SimpleStringProperty(
                playback.view().now().keySet().stream().findFirst().orElse(""));
    }

    private static ObjectProperty<Optional<Lane>> nobody() {
        return new SimpleObjectProperty<>(Optional.empty());
    }
}
