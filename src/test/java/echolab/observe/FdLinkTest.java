package echolab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FdLinkTest {
    @Test
    void every_kind_of_link_is_told_apart() {
        assertThat(FdLink.parse("socket:[12345]")).isEqualTo(new FdLink.Socket(12345));
        assertThat(FdLink.parse("pipe:[7]")).isEqualTo(new FdLink.Pipe(7));
        assertThat(FdLink.parse("/dev/pts/3")).isEqualTo(new FdLink.Path("/dev/pts/3", false));
        assertThat(FdLink.parse("/tmp/a b (deleted)")).isEqualTo(new FdLink.Path("/tmp/a b", true));
        assertThat(FdLink.parse("anon_inode:[eventpoll]"))
                .isEqualTo(new FdLink.Anonymous("anon_inode:[eventpoll]"));
    }

    @Test
    void a_file_named_like_a_socket_is_a_file() {
        assertThat(FdLink.parse("/tmp/socket:[1]"))
                .isEqualTo(new FdLink.Path("/tmp/socket:[1]", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "socket:",
                "socket:[",
                "socket:[]",
                "socket:[12",
                "socket:[-1]",
                "socket:[+1]",
                "socket:[1x]",
                "socket:[99999999999999999999]",
                "(unreachable)/tmp/f"
            })
    void text_of_no_known_form_is_kept_as_it_is(String text) {
        assertThat(FdLink.parse(text)).isEqualTo(new FdLink.Anonymous(text));
    }
}
