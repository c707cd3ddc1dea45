package echolab.fx.measure;

import echolab.fx.look.Look;
import echolab.fx.model.Appearance;
import echolab.fx.model.Playback;
import echolab.fx.model.Settings;
import echolab.fx.model.WindowModel;
import echolab.fx.model.WindowModel.Phase;
import echolab.fx.model.Workers;
import echolab.fx.picture.Painter;
import echolab.fx.text.Texts;
import echolab.fx.view.Desktop;
import echolab.fx.view.MainView;
import echolab.fx.view.PopupsOnScreen;
import echolab.fx.view.Pulses;
import echolab.stage.Run;
import echolab.stage.StartOptions;
import echolab.stage.again.Continuing;
import echolab.trace.Timeline;
import echolab.trace.TraceReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Subscription;

/// The window, shown on a screen in memory and drawn by the processor: the same with and without a
/// display. Not for the FX thread.
public final class MeasuredWindow implements AutoCloseable {
    /// The screen in memory is 1000 by 1000 pixels.
    private static final int SIZE = 1000;

    private static final long PATIENCE_S = 300;
    private static final int SOME = 15;

    private final Painter painter;
    private final ThreadFactory threads =
            Thread.ofPlatform().daemon().name("measured-", 1).factory();
    private final WindowModel model;
    private final Desktop desktop = Desktop.none();
    private final Stage stage;
    private final Subscription popups;

    private MeasuredWindow(
            Painter painter, Supplier<Run> runs, Continuing continuing, List<String> models) {
        this.painter = painter;
        Executor background = task -> threads.newThread(task).start();
        model =
                new WindowModel(
                        runs,
                        TraceReader::read,
                        continuing,
                        new Workers(
                                background,
                                background,
                                Platform::runLater,
                                painter.onFxThread(Pulses::new)));
        popups = painter.onFxThread(PopupsOnScreen::keep);
        stage = painter.onFxThread(() -> shown(models));
    }

    /// Opens it.
    ///
    /// @param runs makes the run that its servers are started in
    public static MeasuredWindow open(Supplier<Run> runs, List<String> models) {
        return open(runs, (_, _, _, _) -> Optional.empty(), models);
    }

    /// Opens it.
    ///
    /// @param continuing takes a run up again at an earlier step
    public static MeasuredWindow open(
            Supplier<Run> runs, Continuing continuing, List<String> models) {
        return new MeasuredWindow(Painter.start(), runs, continuing, models);
    }

    private Stage shown(List<String> models) {
        Settings settings = Settings.initial(Locale.ENGLISH);
        MainView view =
                new MainView(
                        model,
                        models,
                        new Texts(Locale.ENGLISH),
                        new Appearance(settings),
                        desktop);
        Stage window = new Stage(StageStyle.UNDECORATED);
        window.setScene(view.scene(SIZE, SIZE));
        Look.loadFonts();
        window.show();
        return window;
    }

    /// Starts servers, or shows what the run already has; returns when they are on stage.
    public void start(List<StartOptions> servers) throws InterruptedException {
        CountDownLatch showing = new CountDownLatch(1);
        onFx(() -> {
            countDown(showing);
            model.start(servers);
        });
        await(showing);
    }

    private void countDown(CountDownLatch showing) {
        model.phaseProperty()
                .subscribe(phase -> {
                    if (phase instanceof Phase.Showing) {
                        showing.countDown();
                    }
                });
    }

    /// Shows the start page, and some steps of a recording.
    public void rehearse(URL recording) throws InterruptedException {
        awaitFrame();
        CountDownLatch showing = new CountDownLatch(1);
        onFx(() -> {
            countDown(showing);
            model.openBundled(recording, Timeline::size);
        });
        await(showing);
        int last = moments();
        show(IntStream.rangeClosed(Math.max(1, last - SOME), last).boxed().toList());
        awaitFrame();
    }

    /// Returns when a frame was drawn.
    void awaitFrame() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(2);
        AnimationTimer timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        second.countDown();
                    }
                };
        onFx(timer::start);
        await(second);
        onFx(timer::stop);
    }

    /// How many moments there are to see.
    public int moments() {
        return painter.onFxThread(() -> playback().view().moments());
    }

    /// How long frames took, in milliseconds.
    ///
    /// @param prepared to style and lay out each, and whatever else the window does for it; what
    ///     others do on threads of their own meanwhile, drawing pictures and painting, is not in it
    /// @param whole from each to the next, painting and waiting for the renderer included; the toolkit
    ///     begins one every sixtieth of a second at most
    /// @param renewed from one picture of a server to its next
    public record Took(List<Double> prepared, List<Double> whole, List<Double> renewed) {
        public Took {
            prepared = List.copyOf(prepared);
            whole = List.copyOf(whole);
            renewed = List.copyOf(renewed);
        }
    }

    /// Goes to these moments, one a frame, whether or not all of the one before could be seen.
    public Took hurry(List<Integer> moments) throws InterruptedException {
        return frames(moments, false);
    }

    /// Shows these moments, each until all of it can be seen.
    public Took show(List<Integer> moments) throws InterruptedException {
        return frames(moments, true);
    }

    private Took frames(List<Integer> moments, boolean patient) throws InterruptedException {
        Scene scene = stage.getScene();
        FrameClock clock =
                painter.onFxThread(() -> new FrameClock(moments, patient, playback(), scene));
        Runnable laidOut = clock::laidOut;
        onFx(() -> {
            scene.addPostLayoutPulseListener(laidOut);
            clock.start();
        });
        await(clock.done());
        onFx(() -> scene.removePostLayoutPulseListener(laidOut));
        return clock.took();
    }

    /// Follows the run while something is done to it.
    ///
    /// @return for each event, how long after it happened the picture with it was laid out and handed
    ///     to the renderer, in milliseconds
    public List<Double> lags(Work work) throws InterruptedException {
        List<Double> millis = new ArrayList<>();
        Runnable look = new Lags(this::playback, millis);
        Scene scene = stage.getScene();
        onFx(() -> {
            look.run();
            millis.clear();
            scene.addPostLayoutPulseListener(look);
        });
        try {
            work.run();
        } finally {
            onFx(() -> scene.removePostLayoutPulseListener(look));
        }
        return painter.onFxThread(() -> List.copyOf(millis));
    }

    /// Something that takes its time.
    public interface Work {
        void run() throws InterruptedException;
    }

    /// Clicks and keys by chance.
    ///
    /// @return how many there were
    public long fuzz(long seed, long nanos) throws InterruptedException {
        return new Fuzz(painter, stage, seed).run(nanos);
    }

    private Playback playback() {
        return ((Phase.Showing) model.phaseProperty().get()).session().playback();
    }

    private void onFx(Runnable body) {
        painter.onFxThread(() -> {
            body.run();
            return true;
        });
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the window did not answer within five minutes");
        }
    }

    /// Takes down everything that was started.
    @Override
    public void close() {
        onFx(model::choose);
        model.close();
        onFx(() -> {
            desktop.hideNotes(); // their clock goes on, and holds the window
            stage.close();
            // The toolkit holds its last window, and what that did not come to paint any more.
            stage.setScene(null);
            popups.unsubscribe();
        });
    }
}
