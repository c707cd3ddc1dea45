package echolab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    @Test
    void a_letter_that_came_in_two_pieces_is_whole_again() {
        byte[] utf8 = "안녕".getBytes(StandardCharsets.UTF_8);
        Transcript t =
                Transcript.EMPTY
                        .plus(Bytes.of(Arrays.copyOf(utf8, 4)))
                        .plus(Bytes.of(Arrays.copyOfRange(utf8, 4, 6)));
        assertThat(t.text()).isEqualTo("안녕");
        assertThat(t.length()).isEqualTo(6);
    }

    @Test
    void bytes_that_are_no_utf_8_stay_what_they_are() {
        byte[] mixed = {'a', (byte) 0xff, (byte) 0xec, (byte) 0x95, 'b'};
        assertThat(Bytes.of(mixed).text()).isEqualTo("aÿì\u0095b");
    }

    @Test
    void what_was_cut_still_counts() {
        Transcript t = Transcript.EMPTY.plus(Bytes.of("hello".getBytes(StandardCharsets.UTF_8), 2));
        assertThat(t.text()).isEqualTo("he");
        assertThat(t.length()).isEqualTo(5);
        assertThat(t).isNotEqualTo(Transcript.of("he"));
    }

    @Test
    void is_equal_to_the_same_bytes_in_other_pieces() {
        Transcript pieces = Transcript.of("he").plus(Bytes.NONE).plus(bytes("llo"));
        assertThat(pieces).isEqualTo(Transcript.of("hello")).isNotEqualTo(Transcript.of("hullo"));
        assertThat(pieces).hasSameHashCodeAs(Transcript.of("hello"));
    }

    @Test
    void its_tail_is_made_of_whole_pieces() {
        Transcript t = Transcript.of("one\n").plus(bytes("two\n")).plus(bytes("three\n"));
        assertThat(t.tail(7)).isEqualTo("two\nthree\n");
        assertThat(t.tail(100)).isEqualTo("one\ntwo\nthree\n");
    }

    @Test
    void a_hundred_thousand_pieces_are_read_without_recursion() {
        Transcript t = Transcript.EMPTY;
        for (int i = 0; i < 100_000; i++) {
            t = t.plus(bytes("x"));
        }
        assertThat(t.text()).isEqualTo("x".repeat(100_000));
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
