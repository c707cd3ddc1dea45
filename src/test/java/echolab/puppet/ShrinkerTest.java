package echolab.puppet;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Divergence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    private static final List<Divergence> SOMETHING = List.of(new Divergence("x", "1", "2"));

    /// Fails as soon as a process other than the second has closed a descriptor from 3 up, after a
    /// fork.
    private static Optional<Failure> play(List<Act> acts) {
        boolean forked = false;
        for (int step = 0; step < acts.size(); step++) {
            Act act = acts.get(step);
            forked |= act instanceof Act.Fork;
            if (forked && act instanceof Act.Close c && c.fd() >= 3 && c.lane() != 1) {
                return Optional.of(new Failure(acts.subList(0, step + 1), SOMETHING));
            }
        }
        return Optional.empty();
    }

    @Test
    void what_is_left_cannot_be_shorter_or_simpler() {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            acts.add(new Act.Dup(0, i));
            acts.add(new Act.Close(1, 9 + i));
        }
        acts.add(5, new Act.Fork(4));
        acts.add(new Act.Close(6, 12));
        acts.add(new Act.Pipe(0));
        Failure failure = play(acts).orElseThrow();
        assertThat(new Shrinker(ShrinkerTest::play).shrink(failure).acts())
                .containsExactly(new Act.Fork(0), new Act.Close(0, 3));
    }

    /// Fails when the last of three descriptors that are open is closed.
    private static Optional<Failure> closeLast(List<Act> acts) {
        int open = 3;
        for (int step = 0; step < acts.size(); step++) {
            Act act = acts.get(step);
            open += act instanceof Act.Pipe ? 2 : act instanceof Act.Dup ? 1 : 0;
            if (open > 3 && act instanceof Act.Close(int _, int fd) && fd == open - 1) {
                return Optional.of(new Failure(acts.subList(0, step + 1), SOMETHING));
            }
        }
        return Optional.empty();
    }

    @Test
    void numbers_move_up_when_what_took_one_is_left_out() {
        List<Act> acts = List.of(new Act.Pipe(0), new Act.Dup(0, 4), new Act.Close(0, 5));
        Failure failure = closeLast(acts).orElseThrow();
        assertThat(new Shrinker(ShrinkerTest::closeLast).shrink(failure).acts())
                .containsExactly(new Act.Pipe(0), new Act.Close(0, 4));
    }

    @Test
    void a_message_shrinks_to_fewer_and_lower_descriptors() {
        Failure failure = new Failure(List.of(new Act.Send(2, 5, List.of(7, 8))), SOMETHING);
        assertThat(
                        new Shrinker(acts -> Optional.of(new Failure(acts, SOMETHING)))
                                .shrink(failure)
                                .acts())
                .containsExactly(new Act.Send(0, 0, List.of(0)));
    }

    @Test
    void a_failing_sequence_is_told_step_by_step_with_its_divergences() {
        assertThat(new Failure(List.of(new Act.Pipe(0), new Act.Dup2(1, 3, 4)), SOMETHING).text())
                .isEqualTo(
                        """
                          step 1: p0: pipe()
                          step 2: p1: dup2(3, 4)
                        step 2, p1: dup2(3, 4), x: expected 1, observed 2
                        """);
    }
}
