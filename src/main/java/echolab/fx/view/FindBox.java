package echolab.fx.view;

import echolab.fx.model.Search;
import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// Searches the run: what it finds is marked in time, and one goes from one to the next.
final class FindBox {
    private final Texts texts;
    private final HBox root;
    private final IntConsumer seeker;
    private final Runnable changed;
    private Optional<Session> session = Optional.empty();
    private List<Integer> found = List.of();
    private Subscription results = Subscription.EMPTY;
    private int asked;
    private int cursor;

    @FXML private HBox box;
    @FXML private TextField query;
    @FXML private Label count;
    @FXML private Button previous;
    @FXML private Button next;
    @FXML private Button open;

    /// @param seeker goes to a step
    /// @param changed is run after something else was found
    FindBox(Texts texts, IntConsumer seeker, Runnable changed) {
        this.texts = texts;
        this.seeker = seeker;
        this.changed = changed;
        root = new Fxml(texts).load(this, HBox.class);
        Classes.show(box, false);
        query.textProperty().subscribe(this::search);
        query.setOnAction(_ -> next());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::backward);
        previous.setOnAction(_ -> previous());
        next.setOnAction(_ -> next());
        open.setOnAction(_ -> open());
    }

    Node node() {
        return root;
    }

    /// The steps found, none while nothing is looked for.
    List<Integer> found() {
        return found;
    }

    void show(Session shown, int step) {
        cursor = step;
        if (session.filter(shown::equals).isEmpty()) {
            session = Optional.of(shown);
            close();
            results.unsubscribe();
            results = shown.hindsight().search().resultProperty().subscribe(this::take);
        }
        if (box.isVisible()) {
            if (shown.playback().view().moments() != asked) {
                ask();
            }
            tell();
        }
    }

    /// Nothing is on stage.
    void forget() {
        session = Optional.empty();
        close();
    }

    void open() {
        Classes.show(box, true);
        Classes.show(open, false);
        query.requestFocus();
        query.selectAll();
        search();
    }

    void close() {
        Classes.show(box, false);
        Classes.show(open, true);
        found = List.of();
        changed.run();
    }

    void next() {
        go(
                found.stream()
                        .filter(step -> step > cursor)
                        .findFirst()
                        .or(() -> found.stream().findFirst()));
    }

    void previous() {
        go(
                found.reversed().stream()
                        .filter(step -> step < cursor)
                        .findFirst()
                        .or(() -> found.reversed().stream().findFirst()));
    }

    private void go(Optional<Integer> step) {
        step.ifPresent(seeker::accept);
    }

    private void backward(KeyEvent event) {
        if (event.isShiftDown() && event.getCode() == KeyCode.ENTER) {
            previous();
            event.consume();
        }
    }

    private void search() {
        if (box.isVisible()) {
            ask();
        }
    }

    private void ask() {
        session.ifPresent(s -> {
            asked = s.playback().view().moments();
            s.hindsight().search().ask(query.getText(), texts.language());
        });
    }

    private void take(Search.Result result) {
        if (box.isVisible()) {
            found = result.steps();
            tell();
            changed.run();
        }
    }

    private void tell() {
        boolean none = query.getText().isBlank();
        int place = found.indexOf(cursor) + 1;
        count.setText(none ? "" : place > 0 ? texts.get("find.at", place, found.size()) : soFar());
        previous.setDisable(found.isEmpty());
        next.setDisable(found.isEmpty());
    }

    private String soFar() {
        return session.map(s -> s.hindsight().search().resultProperty().get())
                .filter(result -> !result.isWhole())
                .map(result -> texts.get("find.so.far", found.size(), result.percent()))
                .orElseGet(() -> texts.get("find.count", found.size()));
    }
}
