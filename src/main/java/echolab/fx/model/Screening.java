package echolab.fx.model;

import echolab.frame.Frame;
import echolab.frame.Sketch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/// Brings what is to be seen to the screen without holding up the window: the picture of each stage is
/// drawn in the background and shown in a frame of its own if need be. What is asked for while one is
/// drawn waits, and only the newest of it is kept, so that however much happens, each frame is short and
/// nothing piles up. Confined to the FX thread.
public final class Screening {
    private final Workers workers;
    private final Executor drawing;
    private final Map<Object, Place> places = new LinkedHashMap<>();

    /// What there is to see beside the pictures.
    public enum Part {
        CLIENTS,
        SWIM_LANES
    }

    Screening(Workers workers) {
        this.workers = workers;
        drawing = workers.serial();
    }

    /// Shows a picture when it is drawn.
    ///
    /// @param view the moment that it belongs to
    void picture(String stage, RunView view, Sketch sketch, BiConsumer<RunView, Frame> screen) {
        place(stage)
                .want(
                        new Order(
                                view,
                                Optional.of(sketch),
                                () -> screen.accept(view, sketch.frame())));
    }

    /// Shows something beside the pictures.
    void beside(Part part, RunView view, Runnable screen) {
        place(part).want(new Order(view, Optional.empty(), screen));
    }

    /// That stage is not seen any more.
    void forget(String stage) {
        places.remove(stage);
    }

    private Place place(Object key) {
        return places.computeIfAbsent(key, _ -> new Place());
    }

    /// The place in the trace up to which all of the screen has come.
    ///
    /// @param newest where it will be when nothing is under way
    int shown(int newest) {
        return places.values().stream()
                .filter(Place::isUnderWay)
                .mapToInt(p -> p.seq)
                .reduce(newest, Math::min);
    }

    /// How many nanoseconds of the FX thread it took to show all of the screen the last time.
    long work() {
        return places.values().stream().mapToLong(p -> p.nanos).sum();
    }

    /// Something to be shown at a place.
    ///
    /// @param sketch what has to be drawn before
    private record Order(RunView view, Optional<Sketch> sketch, Runnable show) {
        boolean isDrawn() {
            return sketch.stream().allMatch(Sketch::isDrawn);
        }

        void draw() {
            sketch.ifPresent(Sketch::frame);
        }
    }

    /// Whether the screen has time to spare: what other places wait for is not a picture.
    private boolean isAlone(Place place) {
        return places.values().stream().allMatch(p -> p == place || !p.hasPicture());
    }

    /// A part of the screen. What is drawn waits for its frame. Meanwhile something newer is drawn, and
    /// takes its turn, where that holds up no other picture.
    private final class Place {
        private Optional<Order> wanted = Optional.empty();
        private Optional<Order> drawn = Optional.empty();
        private boolean drawingNow;
        private int seq;
        private long nanos;

        boolean isUnderWay() {
            return drawingNow || drawn.isPresent();
        }

        boolean hasPicture() {
            return drawingNow || drawn.flatMap(Order::sketch).isPresent();
        }

        void want(Order order) {
            wanted = Optional.of(order);
            goOn();
        }

        private void goOn() {
            if (!drawingNow && (drawn.isEmpty() || isAlone(this))) {
                wanted.ifPresent(this::begin);
            }
        }

        private void begin(Order order) {
            wanted = Optional.empty();
            if (order.isDrawn()) {
                awaitFrame(order);
            } else {
                drawingNow = true;
                drawing.execute(() -> draw(order));
            }
        }

        /// Should that fail, it fails once more where the window learns of it.
        private void draw(Order order) {
            try {
                order.draw();
            } finally {
                workers.window().execute(() -> isDrawn(order));
            }
        }

        private void isDrawn(Order order) {
            drawingNow = false;
            awaitFrame(order);
            goOn();
        }

        private void awaitFrame(Order order) {
            boolean awaited = drawn.isPresent();
            drawn = Optional.of(order);
            if (!awaited) {
                workers.frames().execute(this::show);
            }
        }

        private void show() {
            Order order = drawn.orElseThrow();
            drawn = Optional.empty();
            long begun = System.nanoTime();
            try {
                order.show().run();
            } finally {
                nanos = System.nanoTime() - begun;
                seq = order.view().seq();
                goOn();
            }
        }
    }
}
