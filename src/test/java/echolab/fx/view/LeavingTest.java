package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import echolab.fx.model.Playback;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Snap;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What was on stage takes no memory once it is left: a run may have had millions of events.
@ExtendWith(Fx.class)
class LeavingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicReference<Snap> window = new AtomicReference<>();

    @AfterEach
    void close() {
        Fx.run(() -> window.get().window.close());
    }

    @Test
    void a_run_that_is_left_for_the_start_page_is_held_by_nobody() {
        awaitGone(visited(2));
    }

    @Test
    void runs_that_follow_each_other_are_held_by_nobody_but_the_last() {
        Fx.run(() -> window.set(Snap.afresh(Locale.ENGLISH)));
        List<WeakReference<Playback>> runs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Fx.run(() -> runs.add(visit(window.get())));
        }
        Fx.settle();

        awaitGone(runs.subList(0, 1));
        assertThat(runs.getLast().get()).isNotNull();
    }

    /// Everything that can be opened over a run is opened, then the start page is shown.
    private List<WeakReference<Playback>> visited(int times) {
        Fx.run(() -> window.set(Snap.afresh(Locale.ENGLISH)));
        List<WeakReference<Playback>> runs = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Fx.run(() -> {
                runs.add(visit(window.get()));
                window.get().model.choose();
            });
            Fx.settle();
        }
        return runs;
    }

    private static WeakReference<Playback> visit(Snap snap) {
        WeakReference<Playback> playback = new WeakReference<>(snap.start().playback());
        snap.press(KeyCode.C);
        snap.press(KeyCode.SPACE);
        snap.press(KeyCode.SPACE);
        snap.press(KeyCode.LEFT);
        snap.press(KeyCode.H);
        snap.press(KeyCode.F, false, true);
        snap.press(KeyCode.ESCAPE);
        snap.press(KeyCode.W);
        snap.press(KeyCode.ESCAPE);
        snap.press(KeyCode.N, true, false);
        snap.texts.switchLanguage();
        snap.settle();
        return playback;
    }

    private static void awaitGone(List<WeakReference<Playback>> runs) {
        await().atMost(PATIENCE)
                .until(() -> {
                    System.gc();
                    return runs.stream().allMatch(run -> run.get() == null);
                });
    }
}
