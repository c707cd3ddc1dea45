package echolab.fx.measure;

import echolab.frame.Frame;
import echolab.fx.diagram.DiagramView;
import echolab.fx.measure.MeasuredWindow.Took;
import echolab.fx.model.Playback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// Goes to one moment after the other and writes down how long the frames take meanwhile. On the FX
/// thread.
final class FrameClock extends AnimationTimer {
    private final List<Integer> moments;
    private final boolean patient;
    private final Playback playback;
    private final List<Picture> pictures;
    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Double> prepared = new ArrayList<>();
    private final List<Double> whole = new ArrayList<>();
    private final List<Double> renewed = new ArrayList<>();
    private int next;
    private int frames;
    private long begun;

    /// @param patient whether a moment is left only when all of it could be seen; else each frame has
    ///     its own, whatever may still be under way
    FrameClock(List<Integer> moments, boolean patient, Playback playback, Scene scene) {
        this.moments = List.copyOf(moments);
        this.patient = patient;
        this.playback = playback;
        pictures =
                scene.getRoot().lookupAll(".el-diagram").stream()
                        .map(node -> new Picture((DiagramView) node))
                        .toList();
    }

    @Override
    public void handle(long frame) {
        long now = System.nanoTime();
        if (frames > 0) {
            whole.add((now - begun) / 1e6);
        }
        begun = now;
        frames++;
        boolean seen = playback.seqOnScreen() == playback.view().seq();
        if (!patient || seen || next == 0) {
            if (next == moments.size()) {
                stop();
                done.countDown();
            } else {
                playback.goTo(moments.get(next++));
            }
        }
    }

    /// The frame is ready to be painted.
    void laidOut() {
        if (prepared.size() < frames) {
            prepared.add((System.nanoTime() - begun) / 1e6);
            pictures.forEach(Picture::look);
        }
    }

    /// Reached when all were shown.
    CountDownLatch done() {
        return done;
    }

    Took took() {
        return new Took(prepared, whole, renewed);
    }

    /// A server's picture on the screen.
    private final class Picture {
        private final DiagramView view;
        private Optional<Frame> last;
        private long since = System.nanoTime();

        Picture(DiagramView view) {
            this.view = view;
            last = view.shown();
        }

        void look() {
            if (!view.shown().equals(last)) {
                long now = System.nanoTime();
                renewed.add((now - since) / 1e6);
                since = now;
                last = view.shown();
            }
        }
    }
}
