package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BitStripsTest {
    @Test
    void the_bits_that_were_asked_for_are_shown_of_all_sets_together() {
        Frame frame = frame(Optional.of(new BitRange(992, 1023)));

        assertThat(frame.strips())
                .extracting(Strip::id)
                .containsExactly(
                        "strip:p/read_set/62",
                        "strip:p/ready_set/62",
                        "strip:p/read_set/63",
                        "strip:p/ready_set/63");
        assertThat(set(frame)).containsExactly("strip:p/read_set/bit1001");
    }

    @Test
    void set_bits_that_are_not_shown_are_counted_beside_the_name_of_their_set() {
        Frame frame = frame(Optional.of(BitRange.of(16)));

        assertThat(hints(frame)).containsExactly("+3: 3 4 1001", "+2: 3 4");
        assertThat(hints(frame(Optional.empty()))).isEmpty();
    }

    @Test
    void the_pager_says_what_is_shown_and_where_it_goes_on() {
        Pager pager = pager(frame(Optional.of(BitRange.of(992))));

        assertThat(pager.text().text()).isEqualTo("992–1007");
        assertThat(pager.earlier()).contains(BitRange.of(976));
        assertThat(pager.later()).contains(BitRange.of(1008));
        assertThat(pager.used()).containsExactly(BitRange.of(0), BitRange.of(992));
        assertThat(pager.words()).startsWith("bits 992–1007 of read_set and ready_set");
    }

    @Test
    void unless_asked_for_the_pager_goes_on_behind_the_first_rows() {
        Pager pager = pager(frame(Optional.empty()));

        assertThat(pager.text().text()).isEqualTo("0–15 …");
        assertThat(pager.earlier()).isEmpty();
        assertThat(pager.later()).contains(BitRange.of(16));
    }

    @Test
    void a_terminal_says_which_bits_are_not_shown() {
        FrameOptions options =
                TextPicture.options(Locale.ENGLISH).withBits(Optional.of(BitRange.of(0)));

        String text =
                TextPicture.of(frame(options), Stamp.replay(Locale.ENGLISH, 1, 1), 100, false);

        assertThat(text.lines().filter(line -> line.contains("read_set")))
                .singleElement()
                .asString()
                .endsWith("+1: 1001");
    }

    private static List<String> set(Frame frame) {
        return frame.strips().stream()
                .flatMap(strip -> strip.cells().stream())
                .filter(cell -> cell.kind() == Strip.Cell.Kind.BIT_SET)
                .map(Strip.Cell::id)
                .toList();
    }

    private static List<String> hints(Frame frame) {
        return frame.strips().stream()
                .flatMap(strip -> strip.cells().stream())
                .filter(cell -> cell.kind() == Strip.Cell.Kind.FOLD)
                .map(cell -> cell.text().full())
                .toList();
    }

    private static Pager pager(Frame frame) {
        List<Pager> pagers = frame.strips().stream().flatMap(s -> s.pager().stream()).toList();
        assertThat(pagers).hasSize(1);
        return pagers.getFirst();
    }

    private static Frame frame(Optional<BitRange> bits) {
        return frame(FrameOptions.standard().withBits(bits));
    }

    private static Frame frame(FrameOptions options) {
        Play play = Play.listening().connects("A").accepts();
        play.watches("read_set", "{3, 4, 1001}");
        play.watches("ready_set", "{3, 4}");
        Film film = new Film(play.timeline());
        return film.frame("p", film.moments().count(), options).orElseThrow();
    }
}
