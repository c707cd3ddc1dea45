package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class PulsesTest {
    private static final long LONG_NANOS = 5_000_000;

    private final AtomicInteger frame = new AtomicInteger();
    private final List<Integer> frames = new ArrayList<>();
    private final AnimationTimer counting =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame.incrementAndGet();
                }
            };

    @Test
    void long_tasks_have_a_frame_each_and_all_of_them_their_turn() {
        Pulses pulses = Fx.get(Pulses::new);
        Fx.run(() -> {
            counting.start();
            for (int i = 0; i < 4; i++) {
                pulses.execute(this::takeLong);
            }
        });
        Fx.settle();
        Fx.settle();
        Fx.run(counting::stop);

        assertThat(frames).hasSize(4).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void none_runs_where_it_is_asked_for() {
        Pulses pulses = Fx.get(Pulses::new);
        Fx.run(() -> {
            pulses.execute(() -> frames.add(1));
            assertThat(frames).isEmpty();
        });
        Fx.settle();

        assertThat(Fx.get(() -> List.copyOf(frames))).containsExactly(1);
    }

    private void takeLong() {
        long end = System.nanoTime() + LONG_NANOS;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        frames.add(frame.get());
    }
}
