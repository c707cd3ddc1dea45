package echolab.fx.view;

import echolab.fx.look.Look;
import echolab.fx.look.StyleSheets;
import echolab.fx.model.Appearance;
import echolab.fx.model.NextStep;
import echolab.fx.model.RunView;
import echolab.fx.model.Session;
import echolab.fx.model.StageNames;
import echolab.fx.model.WindowModel;
import echolab.fx.model.WindowModel.Phase;
import echolab.fx.text.Texts;
import echolab.stage.StartOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The whole window: the bar on top, what is on stage, and time below it.
public final class MainView {
    private static final double BASE_FONT_PX = 13;

    private final WindowModel model;
    private final Texts texts;
    private final Appearance appearance;
    private final Desktop desktop;
    private final StackPane root = new StackPane();
    private final StackPane centre = new StackPane();
    private final TopBar topBar;
    private final ProblemBar problemBar;
    private final Lazily<ExportBar> exportBar;
    private final NetworkAccess network;
    private final Spotlight spotlight = new Spotlight();
    private final Keys keys;
    private final NotesWindow notes;
    private final StartPage startPage;
    private final FocusHome focus;
    private final Lazily<Footer> footer;
    private final Lazily<HelpOverlay> help;
    private final VBox top = new VBox();
    private final BorderPane frame = new BorderPane(centre);
    private Optional<SessionView> session = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    public MainView(
            WindowModel model,
            List<String> models,
            Texts texts,
            Appearance appearance,
            Desktop desktop) {
        this.model = model;
        this.texts = texts;
        this.appearance = appearance;
        this.desktop = desktop;
        appearance.darkProperty().subscribe(Theme::use);
        topBar = new TopBar(texts, appearance, models, this::obey, this::startBeside);
        problemBar = new ProblemBar(texts, model::dismissProblem, this::showRecording);
        exportBar = new Lazily<>(this::newExportBar);
        network =
                new NetworkAccess(
                        texts,
                        desktop,
                        model,
                        bar -> top.getChildren().add(top.getChildren().size() - 1, bar),
                        dialog -> root.getChildren().add(1, dialog));
        keys = new Keys(this::obey, digit -> session.ifPresent(s -> s.choose(digit)));
        notes = new NotesWindow(texts, desktop, this::outfit);
        startPage = new StartPage(texts, models, model::start, model::startDemo, network::askFirst);
        focus = new FocusHome(() -> session, startPage);
        footer = new Lazily<>(this::newFooter);
        help = new Lazily<>(this::newHelp);
        arrange();
        FileDrop.on(root, model::open);
        appearance.limitsProperty().subscribe(this::showAgain);
        appearance.storyProperty().subscribe(this::showAgain);
        appearance.timelineProperty().subscribe(this::showAgain);
        model.phaseProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::showProblem);
        texts.languageProperty().subscribe(this::showAgain);
    }

    /// The scene of a window, which follows theme and text size from then on.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        appearance.fit(width, height);
        outfit(scene);
        spotlight.listenTo(scene);
        focus.listenTo(scene);
        scene.widthProperty().subscribe(() -> appearance.fit(scene.getWidth(), scene.getHeight()));
        scene.heightProperty().subscribe(() -> appearance.fit(scene.getWidth(), scene.getHeight()));
        appearance.textScaleProperty().subscribe(this::resize);
        appearance.windowScaleProperty().subscribe(this::resize);
        appearance.lectureProperty().subscribe(this::resize);
        resize();
        return scene;
    }

    private void outfit(Scene scene) {
        scene.getStylesheets().add(StyleSheets.address("window"));
        keys.listenTo(scene);
        appearance.darkProperty().subscribe(dark -> Look.dress(scene, dark));
    }

    private void arrange() {
        top.getChildren().setAll(topBar.node(), problemBar.node());
        frame.setTop(top);
        root.getStyleClass().add("window");
        root.getChildren().setAll(frame, spotlight.node());
    }

    // ---- what is made when it is needed

    private ExportBar newExportBar() {
        ExportBar bar = new ExportBar(texts, appearance, model.exporter(), desktop);
        top.getChildren().add(1, bar.node());
        return bar;
    }

    private HelpOverlay newHelp() {
        HelpOverlay sheet = new HelpOverlay(texts);
        root.getChildren().add(root.getChildren().size() - 1, sheet.node());
        return sheet;
    }

    private Footer newFooter() {
        TimeBar.Host host =
                new TimeBar.Host(
                        this::obey,
                        this::seek,
                        reference -> model.open(reference.trace(), reference.step()),
                        focus::takeToStage);
        Footer fresh = new Footer(texts, appearance, host, this::obey, model.goingBackProperty());
        frame.setBottom(fresh.node());
        return fresh;
    }

    // ---- what is shown

    private void show(Phase phase) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        session = Optional.empty();
        startPage.show(phase);
        if (!(phase instanceof Phase.Choosing)) {
            footer.get(); // made while the server starts
        }
        if (phase instanceof Phase.Showing(Session shown)) {
            SessionView view = new SessionView(texts, appearance, shown, this::obey);
            session = Optional.of(view);
            footer.get().follow(view.litProperty());
            centre.getChildren().setAll(view.node());
            following =
                    Subscription.combine(
                            shown.playback().viewProperty().subscribe(this::showRun),
                            shown.chosen().subscribe(this::showAgain),
                            shown.playback()
                                    .behindProperty()
                                    .subscribe(n -> footer.get().showLag(n.longValue())),
                            shown.stage().subscribe(this::showAgain));
        } else {
            centre.getChildren().setAll(startPage.node());
            startPage.showLast(appearance.castProperty().get());
            topBar.showNothing();
            footer.ifMade(Footer::showNothing);
            network.showNothing();
        }
        Platform.runLater(EventChain::empty); // it may hold what was shown before
        focus.take();
        notes.begin(session.map(SessionView::session));
        exportBar.ifMade(ExportBar::forget);
    }

    private void showRun(RunView view) {
        session.ifPresent(s -> {
            s.show(view);
            topBar.show(view, s.stage(), NextStep.of(s.session(), view));
            footer.get().show(view, s.session());
            network.show(s);
            notes.show();
        });
    }

    private void showAgain() {
        session.ifPresent(s -> showRun(s.session().playback().view()));
        showProblem();
        startPage.show(model.phaseProperty().get());
    }

    private void showProblem() {
        problemBar.show(model.problemProperty().get(), Demo.of(model.lastStart()).isPresent());
    }

    private void showRecording() {
        DemoRecording.show(model, session.map(SessionView::session));
    }

    private void obey(Command command) {
        switch (command) {
            case HELP -> help.get().toggle();
            case LEAVE -> leave();
            case THEME -> toggle(appearance.darkProperty());
            case LANGUAGE -> texts.switchLanguage();
            case LECTURE -> toggle(appearance.lectureProperty());
            case SPOTLIGHT -> spotlight.toggle();
            case SPOT_LARGER -> spotlight.larger();
            case SPOT_SMALLER -> spotlight.smaller();
            case NOTES -> notes.toggle();
            case LIMITS -> toggle(appearance.limitsProperty());
            case STORY -> toggle(appearance.storyProperty());
            case LARGER -> appearance.larger();
            case SMALLER -> appearance.smaller();
            case FULL_SCREEN -> desktop.toggleFullScreen();
            case HOME -> model.choose();
            case AGAIN -> {
                session.ifPresent(s -> model.arrange(s.arranged()));
                model.again();
            }
            case NETWORK -> session.ifPresentOrElse(network::ask, startPage::toggleOpen);
            case CONTINUE -> model.continueDifferently();
            case BESIDE -> topBar.choose();
            case RECORDING -> showRecording();
            case EXPORT -> exportBar.get().toggle(session);
            case OPEN -> desktop.chooseTrace().ifPresent(model::open);
            case TIMELINE -> appearance.toggleTimeline();
            case FIND,
                    FIND_NEXT,
                    FIND_PREVIOUS,
                    GO_TO,
                    BOOKMARK,
                    PREVIOUS_BOOKMARK,
                    NEXT_BOOKMARK,
                    COPY_STEP,
                    TIME_WIDER,
                    TIME_NARROWER ->
                    session.ifPresent(_ -> footer.get().obey(command));
            default -> session.ifPresent(s -> s.obey(command));
        }
    }

    private void startBeside(String id) {
        session.ifPresent(s -> {
            Set<String> taken = s.session().playback().view().now().keySet();
            model.startBeside(StartOptions.of(id).named(StageNames.next(id, taken)));
        });
    }

    private void leave() {
        boolean isHelped = help.isMade() && help.get().isShown();
        if (!isHelped && footer.isMade() && footer.get().giveUp()) {
            return;
        }
        if (spotlight.isOn()) {
            spotlight.putOut();
            return;
        }
        help.ifMade(HelpOverlay::hide);
        network.hide();
        exportBar.ifMade(ExportBar::hide);
        footer.ifMade(Footer::leave);
        focus.takeToStage();
    }

    private void seek(int moment) {
        session.ifPresent(s -> s.session().playback().goTo(moment));
    }

    private void resize() {
        root.setStyle("-fx-font-size: " + BASE_FONT_PX * appearance.factor() + "px;");
        IconSizes.give(root, appearance.factor());
        notes.resize(appearance.scale());
        Classes.set(root, "lecture", appearance.lectureProperty().get());
        showAgain();
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }
}
