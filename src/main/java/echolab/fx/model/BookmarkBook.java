package echolab.fx.model;

import echolab.frame.time.Bookmarks;
import echolab.frame.time.Bookmarks.Bookmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The bookmarks of a run. Those of a recording are kept in a file beside it, so that they go where it
/// goes; those of a run that goes on last as long as it does. Confined to the FX thread.
public final class BookmarkBook {
    private static final String SUFFIX = ".bookmarks";

    private Optional<Path> file;
    private final Workers workers;
    private final ReadOnlyObjectWrapper<Bookmarks> bookmarks;
    private final ReadOnlyObjectWrapper<Optional<String>> unkept =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Executor writer;

    private BookmarkBook(Optional<Path> file, Workers workers, Bookmarks bookmarks) {
        this.file = file;
        this.workers = workers;
        this.bookmarks = new ReadOnlyObjectWrapper<>(bookmarks);
        writer = workers.serial();
    }

    /// Those of a run that goes on.
    static BookmarkBook ofRun(Workers workers) {
        return new BookmarkBook(Optional.empty(), workers, Bookmarks.NONE);
    }

    /// Those beside a recording; none where there are none or they cannot be read. Reads a file.
    static BookmarkBook beside(Path recording, Workers workers) {
        Path file = fileBeside(recording);
        return new BookmarkBook(Optional.of(file), workers, read(file));
    }

    /// The run was saved there: from now on its bookmarks are kept beside that.
    void keepBeside(Path recording) {
        file = Optional.of(fileBeside(recording));
        keep(bookmarks());
    }

    private static Path fileBeside(Path recording) {
        return recording.resolveSibling(recording.getFileName() + SUFFIX);
    }

    public ReadOnlyObjectProperty<Bookmarks> bookmarksProperty() {
        return bookmarks.getReadOnlyProperty();
    }

    public Bookmarks bookmarks() {
        return bookmarks.get();
    }

    /// Why they could not be written when they changed last; empty when they were, or need not be.
    public ReadOnlyObjectProperty<Optional<String>> unkeptProperty() {
        return unkept.getReadOnlyProperty();
    }

    public void put(int step, String note) {
        keep(bookmarks().with(new Bookmark(step, note)));
    }

    public void remove(int step) {
        keep(bookmarks().without(step));
    }

    private void keep(Bookmarks changed) {
        bookmarks.set(changed);
        file.ifPresent(path -> writer.execute(() -> write(path, changed)));
    }

    private void write(Path path, Bookmarks changed) {
        Optional<String> why = Optional.empty();
        try {
            if (changed.all().isEmpty()) {
                Files.deleteIfExists(path);
            } else {
                Files.writeString(path, changed.write());
            }
        } catch (IOException e) {
            why = Optional.of(path.toString());
        }
        Optional<String> outcome = why;
        workers.window().execute(() -> unkept.set(outcome));
    }

    private static Bookmarks read(Path file) {
        try {
            return Files.exists(file) ? Bookmarks.read(Files.readString(file)) : Bookmarks.NONE;
        } catch (IOException e) {
            return Bookmarks.NONE;
        }
    }
}
