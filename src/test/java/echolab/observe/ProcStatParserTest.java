package echolab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.ExitStatus;
import echolab.kernel.Pid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcStatParserTest {
    private static final String REST =
            " Z 4711 4700 4700 34821 4700 4194304 1 2 3 4 5 6 7 8 20 0 1 0 99 0 0 0 0 0 0 0 0 0 0"
                    + " 0 0 0 0 0 17 1 0 0 0 0 0 0 0 0 0 0 0 0 256\n";

    @ParameterizedTest
    @ValueSource(strings = {"java", "a b", "a) Z 1 (b", ")", "(", "", "x\ny", "))) S 1 1 1 1"})
    void any_name_is_read(String comm) {
        assertThat(ProcStatParser.parse("4712 (" + comm + ")" + REST))
                .contains(new ProcStat(new Pid(4712), comm, 'Z', new Pid(4711), 4700, 256));
    }

    @Test
    void the_exit_code_has_the_form_of_waitpid() {
        assertThat(stat(256).exit()).isEqualTo(new ExitStatus.Exited(1));
        assertThat(stat(0xff00).exit()).isEqualTo(new ExitStatus.Exited(255));
        assertThat(stat(9).exit()).isEqualTo(new ExitStatus.Killed(9));
        assertThat(stat(0x80 | 11).exit()).isEqualTo(new ExitStatus.Killed(11));
    }

    private static ProcStat stat(int exitCode) {
        return new ProcStat(new Pid(1), "x", 'Z', new Pid(0), 1, exitCode);
    }

    @Test
    void a_cut_text_never_gives_a_cut_number() {
        String whole = "4712 (a) b)" + REST;
        for (int length = 0; length < whole.length(); length++) {
            int cut = length;
            ProcStatParser.parse(whole.substring(0, cut))
                    .ifPresent(stat ->
                            assertThat(stat)
                                    .as("first %s characters", cut)
                                    .isEqualTo(
                                            new ProcStat(
                                                    new Pid(4712),
                                                    "a) b",
                                                    'Z',
                                                    new Pid(4711),
                                                    4700,
                                                    -1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "()", "x (y) S 1 1 1 1 1", "1 (y) Sleeping 1 1 1 1", ") 1 ("})
    void foreign_text_is_nothing(String text) {
        assertThat(ProcStatParser.parse(text)).isEmpty();
    }
}
