package echolab.fx.view;

import echolab.frame.time.StepReference;
import echolab.frame.time.TimeText;
import echolab.fx.model.Appearance;
import echolab.fx.model.RunView;
import echolab.fx.model.Screening;
import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import echolab.fx.time.TimeLanes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;

/// Time under the stages: the swim lanes of the run, and a bar with the slider over all steps, the
/// search and the bookmarks.
final class TimeBar {
    /// More servers stand in two rows.
    private static final int MOST_IN_A_ROW = 2;

    private final Texts texts;
    private final Appearance appearance;
    private final Host host;
    private final HBox root;
    private final TimeLanes lanes;
    private final FindBox find;
    private final BookmarkBox bookmarks;
    private Optional<Session> session = Optional.empty();
    private Optional<StringProperty> followed = Optional.empty();
    private String said = "";
    private boolean showing;

    @FXML private Button first;
    @FXML private Slider slider;
    @FXML private Button last;
    @FXML private Label label;
    @FXML private TextField goTo;
    @FXML private Button toggle;

    /// What the bar asks of the window.
    ///
    /// @param seeker goes to a step
    /// @param opener opens a step of a recording
    /// @param leaver gives the focus back to the stage
    record Host(
            Consumer<Command> commands,
            IntConsumer seeker,
            Consumer<StepReference> opener,
            Runnable leaver) {}

    TimeBar(Texts texts, Appearance appearance, Host host) {
        this.texts = texts;
        this.appearance = appearance;
        this.host = host;
        root = new Fxml(texts).load(this, HBox.class);
        lanes = new TimeLanes(host.seeker(), this::sentence);
        find = new FindBox(texts, host.seeker(), this::showLanes);
        bookmarks = new BookmarkBox(texts, host.seeker(), host.leaver());
        lanes.accessibleTextProperty().bind(texts.binding("timeline"));
        root.getChildren().add(root.getChildren().size() - 1, find.node());
        root.getChildren().add(root.getChildren().size() - 1, bookmarks.node());
        Classes.show(goTo, false);
        first.setOnAction(_ -> host.commands().accept(Command.FIRST));
        last.setOnAction(_ -> host.commands().accept(Command.NOW));
        toggle.setOnAction(_ -> host.commands().accept(Command.TIMELINE));
        goTo.setOnAction(_ -> go());
        slider.setBlockIncrement(1);
        slider.valueProperty().subscribe(value -> slide(value.doubleValue()));
        appearance.timelineProperty().subscribe(this::showOrHide);
    }

    /// The bar.
    Node node() {
        return root;
    }

    /// The swim lanes, which stand over it.
    Node lanes() {
        return lanes;
    }

    /// Lights up what is lit up elsewhere, and the other way round.
    void follow(StringProperty shared) {
        followed.ifPresent(lanes.litProperty()::unbindBidirectional);
        lanes.litProperty().bindBidirectional(shared);
        followed = Optional.of(shared);
    }

    /// Shows where in the run one is.
    void show(RunView view, Session shown) {
        appearance.setCrowded(view.now().size() > MOST_IN_A_ROW);
        showing = true;
        if (session.filter(shown::equals).isEmpty()) {
            session = Optional.of(shown);
            lanes.show(TimeLanes.Content.NONE, appearance.factor());
            shown.bookmarks().bookmarksProperty().subscribe(this::showAgain);
            shown.hindsight().lanes().progressProperty().subscribe(_ -> showLanes());
        }
        slider.setMax(Math.max(2, view.moments()));
        slider.setValue(view.moment());
        slider.setDisable(view.moments() < 2);
        first.setDisable(view.moment() <= 1);
        last.setDisable(view.moment() == view.moments());
        label.setText(
                said.isEmpty()
                        ? texts.get(
                                view.isLive() ? "time.now" : "time.at",
                                view.moment(),
                                view.moments())
                        : said);
        said = "";
        find.show(shown, view.moment());
        bookmarks.show(shown.bookmarks(), view.moment());
        shown.playback().showBeside(Screening.Part.SWIM_LANES, this::showLanes);
        showing = false;
    }

    /// Nothing is on stage: what was there before is held no longer.
    void showNothing() {
        session = Optional.empty();
        followed.ifPresent(lanes.litProperty()::unbindBidirectional);
        followed = Optional.empty();
        find.forget();
        bookmarks.forget();
        lanes.show(TimeLanes.Content.NONE, appearance.factor());
    }

    /// Does what the command says, if it is about time.
    void obey(Command command) {
        switch (command) {
            case FIND -> find.open();
            case FIND_NEXT -> find.next();
            case FIND_PREVIOUS -> find.previous();
            case GO_TO -> askStep();
            case BOOKMARK -> bookmarks.toggle();
            case NEXT_BOOKMARK -> bookmarks.next();
            case PREVIOUS_BOOKMARK -> bookmarks.previous();
            case COPY_STEP -> copyStep();
            case TIME_WIDER -> lanes.zoomBy(1.5);
            case TIME_NARROWER -> lanes.zoomBy(1 / 1.5);
            default -> {}
        }
    }

    /// Puts away what was opened for typing.
    void leave() {
        find.close();
        closeGoTo();
    }

    // ---- the lanes

    private void showOrHide(boolean on) {
        Classes.show(lanes, on);
        if (on) {
            showLanes();
        } else {
            lanes.forget();
        }
    }

    private void showLanes() {
        if (appearance.timelineProperty().get()) {
            session.ifPresent(s -> {
                lanes.leaveRoom(appearance.hasTwoRows());
                lanes.show(
                        new TimeLanes.Content(
                                s.hindsight().lanes().chart(),
                                texts.get("timeline.building", percent(s)),
                                s.playback().view().moment(),
                                texts.language(),
                                s.bookmarks().bookmarks(),
                                find.found()),
                        appearance.factor());
            });
        }
    }

    private static int percent(Session shown) {
        return (int) (100 * shown.hindsight().lanes().progressProperty().get());
    }

    /// What happened in a step, what caused it, and what a person noted about it.
    private String sentence(int step) {
        return session.map(s -> words(s, step)).orElse("");
    }

    private String words(Session shown, int step) {
        List<String> lines = new ArrayList<>();
        String happened = shown.playback().happened(step, texts.language()).plain();
        lines.add(texts.get("time.step", step, happened));
        shown.hindsight()
                .lanes()
                .chart()
                .ifPresent(c -> lines.addAll(TimeText.causesOf(c, step, texts.language())));
        shown.bookmarks().bookmarks().at(step).ifPresent(b -> lines.add(b.note()));
        return String.join("\n", lines).strip();
    }

    private void showAgain() {
        session.ifPresent(s -> show(s.playback().view(), s));
    }

    private void slide(double value) {
        if (!showing) {
            host.seeker().accept((int) Math.round(value));
        }
    }

    // ---- going to a step, and telling it

    private void askStep() {
        goTo.clear();
        Classes.show(goTo, true);
        goTo.requestFocus();
    }

    private void go() {
        String wanted = goTo.getText().strip();
        if (wanted.matches("[0-9]{1,9}")) {
            host.seeker().accept(Integer.parseInt(wanted));
        } else {
            StepReference.parse(wanted).ifPresent(host.opener());
        }
        closeGoTo();
        host.leaver().run();
    }

    private void closeGoTo() {
        Classes.show(goTo, false);
    }

    /// Only a recording is still the same tomorrow, and elsewhere.
    private void copyStep() {
        session.ifPresent(s -> {
            int step = s.playback().view().moment();
            Optional<StepReference> reference =
                    s.saved()
                            .get()
                            .filter(saved -> step <= saved.steps())
                            .map(saved -> new StepReference(saved.file().toAbsolutePath(), step));
            reference.ifPresent(r -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(r.command());
                Clipboard.getSystemClipboard().setContent(content);
            });
            say(texts.get(reference.isPresent() ? "time.copied" : "time.not.copied", step));
        });
    }

    /// Until the next step is shown.
    private void say(String words) {
        said = words;
        showAgain();
    }
}
