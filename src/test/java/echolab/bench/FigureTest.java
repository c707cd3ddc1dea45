package echolab.bench;

import static echolab.bench.Figure.Unit.TIMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void samples_are_summed_up_by_their_median_and_their_ends() {
        assertThat(Spread.of(List.of(9.0, 1.0, 4.0))).isEqualTo(new Spread(1, 4, 9, 3));
        assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(7, 7, 7, 1));
    }

    @Test
    void a_percentile_is_a_sample_of_the_nearest_rank() {
        List<Double> hundred = IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList();

        assertThat(Spread.percentile(hundred, 95)).isEqualTo(95);
        assertThat(Spread.percentile(List.of(1.0, 2.0), 95)).isEqualTo(2);
    }

    @Test
    void nothing_has_no_median() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }

    @Test
    void an_aim_is_met_by_the_median_and_at_its_bound() {
        Figure figure = Figure.of("x", TIMES, List.of(0.1, 0.3, 0.9));

        assertThat(figure.atLeast(0.3).met()).contains(true);
        assertThat(figure.atLeast(0.31).met()).contains(false);
        assertThat(figure.atMost(0.3).met()).contains(true);
        assertThat(figure.atMost(0.29).met()).contains(false);
        assertThat(figure.met()).isEmpty();
    }
}
