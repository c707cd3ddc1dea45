package echolab.fx.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Windows over recordings and scripted runs, for tests that run beside the FX thread. Closes them after
/// each test.
public final class Openings implements AfterEachCallback {
    public static final Path GOLDEN = Path.of("src/test/resources/echolab/trace/version-1.jsonl");

    private final List<Snap> windows = new ArrayList<>();

    /// A window over a fresh copy of the recording.
    public Snap copyTo(Path file) {
        try {
            Files.copy(GOLDEN, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open(file);
    }

    /// A window in which the scripted story was started.
    public Snap start() {
        return start(Story.run());
    }

    /// A window over that recording.
    public Snap open(Path file) {
        Snap snap = remember(get(() -> new Snap(Locale.ENGLISH, false, 1280, 720)));
        Fx.run(() -> snap.model.open(file));
        Fx.settle();
        return snap;
    }

    /// A window that is in that situation.
    public Snap open(Situation situation) {
        return remember(get(() -> situation.open(Locale.ENGLISH, false, 1280, 720)));
    }

    /// A window at its start page, from which that run is started.
    public Snap open(ScriptedRun run) {
        return remember(get(() -> new Snap(run, Locale.ENGLISH, false, 1280, 720)));
    }

    /// A window in which that run was started.
    public Snap start(ScriptedRun run) {
        Snap snap = open(run);
        Fx.run(() -> {
            snap.start();
            snap.settle();
        });
        return snap;
    }

    private Snap remember(Snap snap) {
        windows.add(snap);
        return snap;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Fx.run(() -> windows.forEach(w -> w.window.close()));
    }

    public static void press(Snap snap, KeyCode key) {
        press(snap, key, false, false);
    }

    public static void press(Snap snap, KeyCode key, boolean shift, boolean control) {
        Fx.run(() -> snap.press(key, shift, control));
    }

    /// Whether it and all around it can be seen.
    public static boolean isShown(Snap snap, String selector) {
        return get(() -> {
            Node node = snap.scene.lookup(selector);
            boolean there = node != null;
            while (node != null && node.isVisible()) {
                node = node.getParent();
            }
            return there && node == null;
        });
    }

    /// The step that is shown.
    public static int moment(Snap snap) {
        return get(() -> snap.session().playback().view().moment());
    }

    /// A value of the FX thread.
    public static <T> T get(Supplier<T> value) {
        AtomicReference<T> result = new AtomicReference<>();
        Fx.run(() -> result.set(value.get()));
        return result.get();
    }
}
