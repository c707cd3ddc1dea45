package echolab.fx;

import echolab.fx.look.Look;
import echolab.fx.model.Appearance;
import echolab.fx.model.Settings;
import echolab.fx.model.SettingsStore;
import echolab.fx.model.StageNames;
import echolab.fx.model.WindowModel;
import echolab.fx.model.Workers;
import echolab.fx.text.Texts;
import echolab.fx.view.Desktop;
import echolab.fx.view.MainView;
import echolab.fx.view.PopupsOnScreen;
import echolab.fx.view.Pulses;
import echolab.stage.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// One window with everything behind it, put together.
public final class WindowApp implements Desktop {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private final SettingsStore store;
    private final WindowServices services;
    private final WindowOptions options;
    private final ThreadFactory threads = Thread.ofPlatform().daemon().name("window-", 1).factory();
    private final WindowModel model;
    private final Texts texts;
    private final Appearance appearance;
    private Optional<Stage> window = Optional.empty();
    private Optional<Stage> notes = Optional.empty();

    public WindowApp(WindowServices services, SettingsStore store, WindowOptions options) {
        this.services = services;
        this.store = store;
        this.options = options;
        Settings settings =
                store.load().orElseGet(() -> Settings.initial(options.machineLanguage()));
        texts = new Texts(options.language().orElse(settings.language()));
        appearance = new Appearance(settings);
        Executor background = task -> threads.newThread(task).start();
        model =
                new WindowModel(
                        services.runs(),
                        services.traces(),
                        services.continuing(),
                        new Workers(background, background, Platform::runLater, new Pulses()));
    }

    /// Opens the window. On the FX thread.
    public void show(Runnable closed) {
        Look.beginToLoadFonts();
        MainView view = new MainView(model, services.models(), texts, appearance, this);
        Stage stage = new Stage();
        window = Optional.of(stage);
        stage.setTitle("Echo Lab");
        stage.setScene(view.scene(WIDTH, HEIGHT));
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        store.load().flatMap(Settings::place).ifPresent(place -> put(stage, place));
        stage.setOnHiding(_ -> {
            store.save(settings(stage));
            hideNotes();
            model.choose(); // what is taken down cannot be seen, and a hidden window has no styles
        });
        Subscription whileShown =
                Subscription.combine(
                        PopupsOnScreen.keep(),
                        saveWhatIsChosen(stage),
                        Platform.getPreferences()
                                .reducedMotionProperty()
                                .subscribe(appearance::followSystem));
        stage.setOnHidden(_ -> {
            whileShown.unsubscribe();
            closed.run();
        });
        Look.loadFonts();
        stage.show();
        options.recording().ifPresent(r -> model.open(r.trace(), r.step()));
        options.model().ifPresent(this::start);
    }

    /// Takes down everything that was started. Not for the FX thread.
    public void close() {
        model.close();
    }

    @Override
    public Optional<Path> chooseTrace() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("open.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                texts.get("open.kind"), "*.jsonl", "*.trace"),
                        new FileChooser.ExtensionFilter(texts.get("open.any"), "*"));
        return window.map(chooser::showOpenDialog).map(file -> file.toPath());
    }

    @Override
    public Optional<Path> chooseTarget(String name, String suffix) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("export.title"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter("*." + suffix, "*." + suffix));
        return window.map(chooser::showSaveDialog).map(file -> withSuffix(file.toPath(), suffix));
    }

    /// The dialog of some desktops adds none.
    private static Path withSuffix(Path file, String suffix) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + "." + suffix);
    }

    @Override
    public void toggleFullScreen() {
        window.ifPresent(w -> w.setFullScreen(!w.isFullScreen()));
    }

    @Override
    public List<String> addresses() {
        return Network.ofThisMachine().addresses();
    }

    @Override
    public void showNotes(Scene scene, Runnable closed) {
        Stage stage = new Stage();
        notes = Optional.of(stage);
        stage.titleProperty().bind(texts.binding("notes"));
        stage.setScene(scene);
        window.flatMap(WindowApp::placeBeside).ifPresent(place -> put(stage, place));
        stage.setOnHidden(_ -> {
            notes = Optional.empty();
            closed.run();
        });
        stage.show();
    }

    private static Optional<Settings.Place> placeBeside(Stage window) {
        Rectangle2D here =
                new Rectangle2D(
                        window.getX(), window.getY(), window.getWidth(), window.getHeight());
        return NotesPlace.of(screens(), here)
                .map(b ->
                        new Settings.Place(
                                b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight(), true));
    }

    @Override
    public void hideNotes() {
        notes.ifPresent(Stage::hide);
    }

    /// At once, too: whoever started the program in a terminal may end it there with ^C.
    private Subscription saveWhatIsChosen(Stage stage) {
        return Stream.of(
                        appearance.darkProperty(),
                        texts.languageProperty(),
                        appearance.textScaleProperty(),
                        appearance.lectureProperty(),
                        appearance.storyProperty(),
                        appearance.timelineProperty(),
                        appearance.motionProperty(),
                        appearance.castProperty(),
                        appearance.enlargedProperty())
                .map(chosen -> chosen.subscribe((_, _) -> store.save(settings(stage))))
                .reduce(Subscription.EMPTY, Subscription::and);
    }

    private void start(String id) {
        model.start(StageNames.named(List.of(id)));
    }

    private Settings settings(Stage stage) {
        return new Settings(
                appearance.darkProperty().get(),
                texts.language(),
                appearance.textScaleProperty().get(),
                appearance.lectureProperty().get(),
                appearance.storyProperty().get(),
                appearance.chosenTimeline(),
                appearance.chosenMotion(),
                appearance.castProperty().get(),
                appearance.enlargedProperty().get(),
                Optional.of(
                        new Settings.Place(
                                stage.getX(),
                                stage.getY(),
                                stage.getWidth(),
                                stage.getHeight(),
                                stage.isMaximized())));
    }

    /// Where it was, as far as the screens allow; where that screen is gone, where a new window goes.
    private static void put(Stage stage, Settings.Place place) {
        ScreenPlace.of(
                        screens(),
                        new Rectangle2D(place.x(), place.y(), place.width(), place.height()))
                .ifPresent(there -> {
                    stage.setX(there.getMinX());
                    stage.setY(there.getMinY());
                    stage.setWidth(there.getWidth());
                    stage.setHeight(there.getHeight());
                    stage.setMaximized(place.maximized());
                });
    }

    private static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }
}
