package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BitRangeTest {
    @Test
    void a_descriptor_or_a_range_is_widened_to_whole_rows() {
        assertThat(Stream.of("0", "64", "70", "0-63", "20..40", " 1023 ").map(BitRange::parse))
                .containsExactly(
                        Optional.of(new BitRange(0, 15)),
                        Optional.of(new BitRange(64, 79)),
                        Optional.of(new BitRange(64, 79)),
                        Optional.of(new BitRange(0, 63)),
                        Optional.of(new BitRange(16, 47)),
                        Optional.of(new BitRange(1008, 1023)));
    }

    @Test
    void what_is_no_descriptor_of_a_set_is_none() {
        assertThat(List.of("", "x", "-1", "1024", "0-1024", "1-2-3", "99999", "5-1"))
                .allMatch(text -> BitRange.parse(text).isEmpty());
    }

    @Test
    void the_ranges_before_and_after_are_as_long_and_stay_in_the_set() {
        BitRange two = new BitRange(16, 47);

        assertThat(two.before()).contains(new BitRange(0, 31));
        assertThat(two.after()).contains(new BitRange(48, 79));
        assertThat(new BitRange(0, 31).before()).isEmpty();
        assertThat(new BitRange(992, 1023).after()).isEmpty();
        assertThat(new BitRange(976, 1007).after()).contains(new BitRange(992, 1023));
    }
}
