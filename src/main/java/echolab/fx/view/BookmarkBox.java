package echolab.fx.view;

import echolab.frame.time.Bookmarks;
import echolab.frame.time.Bookmarks.BookmarkedStep;
import echolab.fx.model.BookmarkBook;
import echolab.fx.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bookmarks: a list to go to them, and the one of the step shown, with its note.
final class BookmarkBox {
    private final Texts texts;
    private final HBox root;
    private final IntConsumer seeker;
    private final Runnable done;
    private Optional<BookmarkBook> book = Optional.empty();
    private int step;
    private Optional<Listed> listed = Optional.empty();
    private final MenuItem toggle = new MenuItem();

    @FXML private TextField note;
    @FXML private MenuButton list;
    @FXML private FontIcon icon;

    /// What the list says; how the step shown is called changes with each.
    private record Listed(Bookmarks all, Optional<BookmarkedStep> here, Locale language) {}

    /// @param seeker goes to a step
    /// @param done is run when a note is written
    BookmarkBox(Texts texts, IntConsumer seeker, Runnable done) {
        this.texts = texts;
        this.seeker = seeker;
        this.done = done;
        root = new Fxml(texts).load(this, HBox.class);
        Classes.show(note, false);
        note.setOnAction(_ -> write());
        toggle.setOnAction(_ -> toggle());
        note.focusedProperty()
                .subscribe(focused -> {
                    if (!focused && note.isVisible()) {
                        write();
                    }
                });
    }

    Node node() {
        return root;
    }

    void show(BookmarkBook shown, int at) {
        if (note.isVisible() && (at != step || !book.equals(Optional.of(shown)))) {
            write();
        }
        book = Optional.of(shown);
        step = at;
        Bookmarks bookmarks = shown.bookmarks();
        Optional<BookmarkedStep> here = bookmarks.at(step);
        icon.setIconLiteral(here.isPresent() ? "mdal-bookmark" : "mdal-bookmark_border");
        toggle.setText(texts.get(here.isPresent() ? "bookmark.remove" : "bookmark.add", step));
        Listed wanted = new Listed(bookmarks, here, texts.language());
        if (!listed.equals(Optional.of(wanted))) {
            listed = Optional.of(wanted);
            list(bookmarks.all(), here);
        }
    }

    private void list(List<BookmarkedStep> all, Optional<BookmarkedStep> here) {
        list.getItems().setAll(toggle);
        here.ifPresent(bookmark -> list.getItems().add(editItem(bookmark)));
        if (!all.isEmpty()) {
            list.getItems().add(new SeparatorMenuItem());
        }
        all.forEach(bookmark -> list.getItems().add(item(bookmark)));
    }

    /// Nothing is on stage; a note that is being written is kept.
    void forget() {
        if (note.isVisible()) {
            write();
        }
        book = Optional.empty();
        listed = Optional.empty();
        list.getItems().clear();
    }

    /// Sets a bookmark at the step shown and asks for a note; or takes it away.
    void toggle() {
        if (book.isEmpty() || step < 1) {
            return;
        }
        if (book.get().bookmarks().at(step).isPresent()) {
            Classes.show(note, false);
            book.get().remove(step);
        } else {
            book.get().put(step, "");
            ask("");
        }
    }

    private void ask(String before) {
        note.setText(before);
        Classes.show(note, true);
        note.requestFocus();
    }

    void next() {
        book.flatMap(b -> b.bookmarks().after(step)).ifPresent(b -> seeker.accept(b.step()));
    }

    void previous() {
        book.flatMap(b -> b.bookmarks().before(step)).ifPresent(b -> seeker.accept(b.step()));
    }

    private void write() {
        Classes.show(note, false);
        book.filter(b -> b.bookmarks().at(step).isPresent())
                .ifPresent(b -> b.put(step, note.getText()));
        done.run();
    }

    private MenuItem editItem(BookmarkedStep bookmark) {
        MenuItem item = new MenuItem(texts.get("bookmark.edit", bookmark.step()));
        item.setOnAction(_ -> ask(bookmark.note()));
        return item;
    }

    private MenuItem item(BookmarkedStep bookmark) {
        String text =
                bookmark.note().isEmpty()
                        ? texts.get("bookmark.item", bookmark.step())
                        : texts.get("bookmark.item.note", bookmark.step(), bookmark.note());
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> seeker.accept(bookmark.step()));
        return item;
    }
}
