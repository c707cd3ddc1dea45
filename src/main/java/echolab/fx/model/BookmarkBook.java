package echolab.fx.model;

import echolab.frame.Moments;
import echolab.frame.time.Bookmarks;
import echolab.frame.time.Bookmarks.BookmarkedStep;
import echolab.trace.Bookmark;
import echolab.trace.TraceException;
import echolab.trace.TraceHeader;
import echolab.trace.TraceMarks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The bookmarks of a run. Those of a recording are kept in its file; those of a run that goes on last
/// as long as it does, and go into its file when it is saved. Confined to the FX thread.
public final class BookmarkBook {
    private final Playback playback;
    private final Workers workers;
    private final Consumer<Problem> problems;
    private final ReadOnlyObjectWrapper<Bookmarks> bookmarks =
            new ReadOnlyObjectWrapper<>(Bookmarks.NONE);
    private final Executor writer;
    private Optional<Keeper> keeper = Optional.empty();

    BookmarkBook(Playback playback, Workers workers, Consumer<Problem> problems) {
        this.playback = playback;
        this.workers = workers;
        this.problems = problems;
        writer = workers.serial();
    }

    /// The file in which they are kept, and what of it failed so far and is tried again with the next
    /// change. Confined to the writer.
    private static final class Keeper {
        private final Path file;
        private Optional<TraceHeader> header;
        private UnaryOperator<List<Bookmark>> waiting = UnaryOperator.identity();

        Keeper(Path file, Optional<TraceHeader> header) {
            this.file = file;
            this.header = header;
        }

        void change(UnaryOperator<List<Bookmark>> next) throws TraceException {
            UnaryOperator<List<Bookmark>> before = waiting;
            waiting = all -> next.apply(before.apply(all));
            if (header.isEmpty()) {
                header = Optional.of(TraceMarks.headerOf(file));
            }
            TraceMarks.change(file, header.get(), waiting);
            waiting = UnaryOperator.identity();
        }
    }

    /// They stand in that recording.
    void show(List<Bookmark> places) {
        bookmarks.set(Bookmarks.of(places, moments()));
    }

    /// From now on they are kept in that recording, in which they stand already.
    void keptIn(Path recording, TraceHeader header) {
        keeper = Optional.of(new Keeper(recording, Optional.of(header)));
    }

    /// The run was saved there: from now on its bookmarks are kept in that.
    void keepIn(Path recording) {
        keeper = Optional.of(new Keeper(recording, Optional.empty()));
        List<Bookmark> places = places();
        keep(_ -> places);
    }

    public ReadOnlyObjectProperty<Bookmarks> bookmarksProperty() {
        return bookmarks.getReadOnlyProperty();
    }

    public Bookmarks bookmarks() {
        return bookmarks.get();
    }

    /// They as a trace keeps them.
    public List<Bookmark> places() {
        return bookmarks().places(moments());
    }

    public void put(int step, String note) {
        BookmarkedStep bookmark = new BookmarkedStep(step, note);
        if (!bookmarks().at(step).equals(Optional.of(bookmark))) {
            bookmarks.set(bookmarks().with(bookmark));
            UnaryOperator<List<Bookmark>> without = without(step);
            Bookmark place = Bookmarks.place(bookmark, moments());
            keep(all -> Bookmark.with(without.apply(all), place));
        }
    }

    public void remove(int step) {
        bookmarks.set(bookmarks().without(step));
        keep(without(step));
    }

    private UnaryOperator<List<Bookmark>> without(int step) {
        int after = moments().seqOf(step - 1);
        int to = moments().seqOf(step);
        return all -> Bookmark.without(all, after, to);
    }

    private Moments moments() {
        return playback.moments();
    }

    private void keep(UnaryOperator<List<Bookmark>> change) {
        keeper.ifPresent(k -> writer.execute(() -> write(k, change)));
    }

    private void write(Keeper kept, UnaryOperator<List<Bookmark>> change) {
        try {
            kept.change(change);
        } catch (TraceException e) {
            Problem problem = Problem.unmarked(e.problem());
            workers.window().execute(() -> problems.accept(problem));
        }
    }
}
