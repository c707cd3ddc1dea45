package echolab.frame;

import echolab.trace.Event;
import echolab.trace.StageState;
import java.util.Optional;

/// A picture of which all is known that it follows from, but which may not be drawn yet. Any thread may
/// draw it; it is drawn once.
public final class Sketch {
    private final Scene scene;
    private Optional<Frame> drawn = Optional.empty();

    Sketch(Scene scene) {
        this.scene = scene;
    }

    /// All that a picture follows from.
    ///
    /// @param last what happened last on the stage, while what the moment is about happens on another
    record Scene(
            StageState now,
            Optional<StageState> before,
            Optional<Event> cause,
            Happened last,
            Layout layout,
            FrameOptions options) {

        private Frame draw() {
            Frame frame = Frames.of(now, before.orElse(null), cause, layout, options);
            return cause.isPresent() ? frame : frame.saying(last);
        }
    }

    /// The picture; the first who asks for it draws it, others wait for that.
    public synchronized Frame frame() {
        Frame frame = drawn.orElseGet(scene::draw);
        drawn = Optional.of(frame);
        return frame;
    }

    /// Whether it can be had without drawing it.
    public synchronized boolean isDrawn() {
        return drawn.isPresent();
    }

    /// Whether nothing that is drawn has changed: most often a stage stands still while something
    /// happens on another. States are large, so it is asked only whether they are the same ones.
    @SuppressWarnings("ReferenceEquality")
    boolean shows(Scene other) {
        return scene.now == other.now
                && scene.before.orElse(null) == other.before.orElse(null)
                && scene.cause.equals(other.cause)
                && scene.last.equals(other.last)
                && scene.layout.equals(other.layout)
                && scene.options.equals(other.options);
    }
}
