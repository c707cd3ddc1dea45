package echolab.fx.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import echolab.frame.Activity;
import echolab.frame.Arrow;
import echolab.frame.Frame;
import echolab.frame.Mark;
import echolab.frame.Strip.Cell;
import echolab.fx.testing.Fx;
import echolab.fx.testing.OneInk;
import echolab.fx.testing.Pixels;
import echolab.fx.testing.Replacing;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// No colour tells anything alone: printed with one ink, with the same words and at the same place, a
/// thing looks different as soon as it means something different.
@ExtendWith(Fx.class)
class OneInkTest {
    private static final List<Activity> DOING =
            List.of(Activity.PARKED, Activity.RUNNING, Activity.BLOCKED, Activity.ZOMBIE);
    private static final List<Mark> CHANGED = List.of(Mark.NONE, Mark.CHANGED);
    private static final List<Mark> NEW = List.of(Mark.NONE, Mark.NEW);
    private static final List<Mark> ALL = List.of(Mark.NONE, Mark.NEW, Mark.CLOSED);

    static Stream<Arguments> things() {
        return Stream.of(
                arguments(Situation.FORKED, "tables.activity", DOING),
                arguments(Situation.FORKED, "chips.activity", List.of(Activity.values())),
                arguments(Situation.THREADS, "tables.threads.activity", DOING),
                arguments(Situation.FORKED, "tables.mark", CHANGED),
                arguments(Situation.FORKED, "tables.rows.mark", ALL),
                arguments(Situation.CROWD, "tables.rows.mark", ALL),
                arguments(Situation.THREADS, "tables.threads.mark", NEW),
                arguments(Situation.FORKED, "files.mark", CHANGED),
                arguments(Situation.FORKED, "vnodes.mark", CHANGED),
                arguments(Situation.QUEUED, "vnodes.queue.slots.mark", NEW),
                arguments(Situation.POOL, "strips.cells.mark", ALL),
                arguments(Situation.THREADS, "strips.cells.mark", ALL),
                arguments(Situation.POOL, "strips.cells.kind", bits()),
                arguments(Situation.THREADS, "strips.cells.kind", values()),
                arguments(Situation.PASSING, "arrows.kind", List.of(Arrow.Kind.values())),
                arguments(Situation.FORKED, "arrows.mark", NEW),
                arguments(Situation.FORKED, "arrows.identity.dashed", List.of(false, true)),
                arguments(Situation.FORKED, "files.identity.dashed", List.of(false, true)),
                arguments(Situation.FORKED, "chips.mark", CHANGED));
    }

    private static List<Cell.Kind> bits() {
        return List.of(Cell.Kind.BIT_SET, Cell.Kind.BIT_CLEAR);
    }

    private static List<Cell.Kind> values() {
        return List.of(Cell.Kind.VALUE, Cell.Kind.EMPTY);
    }

    @ParameterizedTest
    @MethodSource("things")
    void looks_different_when_it_means_something_different(
            Situation situation, String part, List<?> meanings) {
        List<String> alike = new ArrayList<>();
        Fx.run(() -> {
            Frame frame = frame(situation);
            Map<Object, List<Integer>> looks = new LinkedHashMap<>();
            for (Object meaning : meanings) {
                looks.put(meaning, pixels(Replacing.in(frame, part, meaning)));
            }
            looks.forEach((one, look) ->
                    looks.forEach((other, its) -> {
                        if (!one.equals(other) && look.equals(its)) {
                            alike.add(one + " as " + other);
                        }
                    }));
        });

        assertThat(alike).isEmpty();
    }

    private static Frame frame(Situation situation) {
        Snap snap = situation.open(Locale.ENGLISH, false, 1280, 720);
        snap.settle();
        Frame frame = ((DiagramView) snap.scene.lookup(".el-diagram")).shown().orElseThrow();
        snap.window.close();
        return frame;
    }

    private static List<Integer> pixels(Frame frame) {
        DiagramView diagram = new DiagramView();
        diagram.showAtOnce(frame);
        Scene scene = new Scene(new StackPane(diagram), frame.width(), frame.height());
        OneInk.dress(scene);
        return Pixels.of(scene.snapshot(null));
    }
}
