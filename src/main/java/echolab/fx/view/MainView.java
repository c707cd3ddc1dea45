package echolab.fx.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import echolab.frame.Counterpart;
import echolab.frame.OpenStage;
import echolab.fx.look.Look;
import echolab.fx.model.Appearance;
import echolab.fx.model.RunView;
import echolab.fx.model.Session;
import echolab.fx.model.StageNames;
import echolab.fx.model.WindowModel;
import echolab.fx.model.WindowModel.Phase;
import echolab.fx.text.Texts;
import echolab.stage.StartOptions;
import echolab.trace.Timeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The whole window: the bar on top, what is on stage, and time below it.
public final class MainView {
    private static final double BASE_FONT_PX = 13;
    private static final double NOTES_WIDTH = 760;
    private static final double NOTES_HEIGHT = 560;
    private static final double NOTES_FONT_PX = 16;

    private final WindowModel model;
    private final Texts texts;
    private final Appearance appearance;
    private final Desktop desktop;
    private final StackPane root = new StackPane();
    private final StackPane centre = new StackPane();
    private final TopBar topBar;
    private final ProblemBar problemBar;
    private final Lazily<ExportBar> exportBar;
    private final Lazily<NetworkBar> networkBar;
    private final Lazily<NetworkDialog> networkDialog;
    private final Spotlight spotlight = new Spotlight();
    private final NotesView notes;
    private final Scene notesScene;
    private final StartPage startPage;
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
        topBar = new TopBar(texts, appearance, models, this::obey, this::startBeside);
        problemBar = new ProblemBar(texts, model::dismissProblem, this::showRecording);
        exportBar = new Lazily<>(this::newExportBar);
        networkBar = new Lazily<>(this::newNetworkBar);
        networkDialog = new Lazily<>(this::newNetworkDialog);
        notes = new NotesView(texts, System::nanoTime);
        notesScene = new Scene(notes.node(), NOTES_WIDTH, NOTES_HEIGHT);
        startPage =
                new StartPage(
                        texts,
                        models,
                        model::start,
                        (names, confirmed) -> networkDialog.get().askFirst(names, confirmed));
        footer = new Lazily<>(this::newFooter);
        help = new Lazily<>(this::newHelp);
        arrange();
        root.addEventHandler(DragEvent.ANY, this::drag);
        appearance.limitsProperty().subscribe(this::showAgain);
        appearance.timelineProperty().subscribe(this::showAgain);
        model.phaseProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::showProblem);
        texts.languageProperty().subscribe(this::showAgain);
    }

    /// The scene of a window, which follows theme and text size from then on.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        appearance.fit(width, height);
        scene.getStylesheets().add("/echolab/fx/window.css");
        Keys keys = new Keys(this::obey, digit -> session.ifPresent(s -> choose(s, digit)));
        keys.listenTo(scene);
        keys.listenTo(notesScene);
        spotlight.listenTo(scene);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, this::giveFocusBack);
        notesScene.getStylesheets().add("/echolab/fx/window.css");
        appearance
                .darkProperty()
                .subscribe(dark -> List.of(scene, notesScene).forEach(s -> dress(s, dark)));
        scene.widthProperty().subscribe(() -> appearance.fit(scene.getWidth(), scene.getHeight()));
        scene.heightProperty().subscribe(() -> appearance.fit(scene.getWidth(), scene.getHeight()));
        appearance.textScaleProperty().subscribe(this::resize);
        appearance.windowScaleProperty().subscribe(this::resize);
        appearance.lectureProperty().subscribe(this::resize);
        resize();
        Platform.runLater(this::focusStart);
        return scene;
    }

    /// A window that is shown gives the focus to its first control; the first key is for starting.
    private void focusStart() {
        if (session.isEmpty()) {
            startPage.focusStart();
        }
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

    private NetworkBar newNetworkBar() {
        NetworkBar bar = new NetworkBar(texts, desktop::addresses, () -> listen(false));
        top.getChildren().add(top.getChildren().size() - 1, bar.node());
        return bar;
    }

    private NetworkDialog newNetworkDialog() {
        NetworkDialog dialog = new NetworkDialog(texts, desktop::addresses);
        root.getChildren().add(1, dialog.node());
        return dialog;
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
                        this::focusStage);
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
            view.focusStage();
        } else {
            centre.getChildren().setAll(startPage.node());
            startPage.showLast(appearance.modelsProperty().get());
            startPage.focusStart();
            topBar.showNothing();
            footer.ifMade(Footer::showNothing);
            networkBar.ifMade(bar -> bar.show(Optional.empty()));
        }
        notes.begin(session.map(SessionView::session));
        exportBar.ifMade(ExportBar::forget);
    }

    private void showRun(RunView view) {
        session.ifPresent(s -> {
            s.show(view);
            topBar.show(view, s.stage(), s.suggested(view));
            footer.get().show(view, s.session());
            showNetwork(open(s));
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

    /// The recording of the demo that was started last, where its servers and clients have come as far
    /// as the live ones.
    private void showRecording() {
        ToIntFunction<Timeline> place =
                session.map(s -> s.session().playback())
                        .<ToIntFunction<Timeline>>map(live -> {
                            int seq = live.view().seq();
                            return recorded -> Counterpart.moment(live.timeline(), seq, recorded);
                        })
                        .orElse(_ -> 1);
        Demo.of(model.lastStart()).ifPresent(demo -> model.openBundled(demo.recording(), place));
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
            case NOTES -> toggleNotes();
            case LIMITS -> toggle(appearance.limitsProperty());
            case LARGER -> appearance.larger();
            case SMALLER -> appearance.smaller();
            case FULL_SCREEN -> desktop.toggleFullScreen();
            case HOME -> model.choose();
            case AGAIN -> {
                session.ifPresent(s -> model.arrange(s.arranged()));
                model.again();
            }
            case NETWORK -> session.ifPresentOrElse(this::openToNetwork, startPage::toggleOpen);
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
        networkDialog.ifMade(NetworkDialog::hide);
        exportBar.ifMade(ExportBar::hide);
        footer.ifMade(Footer::leave);
        focusStage();
    }

    private void toggleNotes() {
        if (notes.isShown()) {
            desktop.hideNotes();
            notes.setShown(false);
        } else {
            desktop.showNotes(notesScene, () -> notes.setShown(false));
            notes.setShown(true);
        }
    }

    /// How the stage that the keys act on is open to the network now.
    private static Optional<OpenStage> open(SessionView view) {
        return view.session().acts().isPresent()
                ? view.session().playback().view().stageNow(view.stage()).flatMap(OpenStage::of)
                : Optional.empty();
    }

    /// Asks first. What is open already stays so.
    private void openToNetwork(SessionView view) {
        if (view.session().acts().isPresent() && open(view).isEmpty()) {
            networkDialog.get().ask(view.stage(), () -> listen(true));
        }
    }

    private void showNetwork(Optional<OpenStage> open) {
        if (open.isPresent()) {
            networkBar.get().show(open);
        } else {
            networkBar.ifMade(bar -> bar.show(open));
        }
    }

    private void listen(boolean everywhere) {
        session.ifPresent(view -> {
            model.arrange(view.arranged());
            model.listen(view.stage(), everywhere);
        });
    }

    private void focusStage() {
        session.ifPresent(SessionView::focusStage);
    }

    private void choose(SessionView view, int digit) {
        view.choose(digit);
    }

    private void seek(int moment) {
        session.ifPresent(s -> s.session().playback().goTo(moment));
    }

    private void resize() {
        root.setStyle("-fx-font-size: " + BASE_FONT_PX * appearance.factor() + "px;");
        List<String> icons = List.of(IconSizes.of(appearance.factor()));
        if (!root.getStylesheets().equals(icons)) {
            root.getStylesheets().setAll(icons);
        }
        notes.node().setStyle("-fx-font-size: " + NOTES_FONT_PX * appearance.scale() + "px;");
        Classes.set(root, "lecture", appearance.lectureProperty().get());
        showAgain();
    }

    /// A click on a button must not take the keys away from the stage: the next space would
    /// press that button again.
    private void giveFocusBack(MouseEvent event) {
        Platform.runLater(() -> {
            if (root.getScene().getFocusOwner() instanceof ButtonBase) {
                session.ifPresent(SessionView::focusStage);
            }
        });
    }

    private void drag(DragEvent event) {
        Optional<Path> file =
                event.getDragboard().getFiles().stream().map(f -> f.toPath()).findFirst();
        if (event.getEventType() == DragEvent.DRAG_OVER && file.isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
        } else if (event.getEventType() == DragEvent.DRAG_DROPPED) {
            file.ifPresent(model::open);
            event.setDropCompleted(file.isPresent());
        }
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }

    private static void dress(Scene scene, boolean dark) {
        scene.setUserAgentStylesheet(sheet(dark));
        Look.dress(scene, dark);
    }

    private static String sheet(boolean dark) {
        return dark
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
    }
}
