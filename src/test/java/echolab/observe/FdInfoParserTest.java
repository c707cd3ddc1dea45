package echolab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.OpenFile.Access;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FdInfoParserTest {
    @Test
    void a_regular_file_tells_its_position_and_flags() {
        assertThat(FdInfoParser.parse("pos:\t42\nflags:\t0100001\nmnt_id:\t24\nino:\t3\n"))
                .contains(new FdInfo(42, 0100001, OptionalInt.empty()));
    }

    @Test
    void a_unix_socket_tells_its_descriptors_in_flight() {
        assertThat(FdInfoParser.parse("pos:\t0\nflags:\t02\nmnt_id:\t9\nino:\t1187\nscm_fds: 2\n"))
                .contains(new FdInfo(0, 02, OptionalInt.of(2)));
    }

    @Test
    void the_flags_tell_how_it_was_opened() {
        assertThat(new FdInfo(0, 02000000, OptionalInt.empty()).access()).contains(Access.READ);
        assertThat(new FdInfo(0, 02000001, OptionalInt.empty()).access()).contains(Access.WRITE);
        assertThat(new FdInfo(0, 04002, OptionalInt.empty()).access()).contains(Access.READ_WRITE);
        assertThat(new FdInfo(0, 3, OptionalInt.empty()).access()).isEmpty();
    }

    @Test
    void cut_or_foreign_text_is_no_information() {
        String whole = "pos:\t42\nflags:\t0100001\n";
        for (int length = 0; length < whole.length(); length++) {
            assertThat(FdInfoParser.parse(whole.substring(0, length)))
                    .as("first %s characters", length)
                    .isEmpty();
        }
        assertThat(FdInfoParser.parse("flags:\t08\n")).isEmpty();
        assertThat(FdInfoParser.parse("flags\n:\n\n:::\n")).isEmpty();
    }
}
