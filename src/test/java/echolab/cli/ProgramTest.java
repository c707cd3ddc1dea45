package echolab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.cli.doctor.Check;
import echolab.cli.doctor.Check.Need;
import echolab.cli.doctor.Check.Status;
import echolab.cli.doctor.Doctor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class ProgramTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void doctor_says_0_where_servers_can_run() {
        assertThat(program(Locale.ENGLISH, Status.LIMITED).run("doctor")).isEqualTo(0);
        assertThat(out.toString()).contains("limited  kcmp  detail").contains("→ remedy");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void doctor_says_3_where_they_cannot() {
        assertThat(program(Locale.KOREAN, Status.MISSING).run("doctor")).isEqualTo(3);
        assertThat(out.toString()).contains("이 컴퓨터에서는 서버를 실행할 수 없습니다.");
    }

    @Test
    void doctor_prints_json_when_asked() {
        assertThat(program(Locale.ENGLISH, Status.OK).run("doctor", "--json")).isEqualTo(0);
        assertThat(out.toString()).startsWith("{").contains("\"servers\" : true").endsWith("}\n");
    }

    @Test
    void an_unknown_command_is_bad_usage_with_a_suggestion() {
        assertThat(program(Locale.ENGLISH, Status.OK).run("doktor")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(
                        """
                        this cannot stand here: doktor
                        Did you mean: doctor?
                        ./echolab --help
                        """);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_language_that_it_does_not_speak_is_bad_usage() {
        assertThat(program(Locale.ENGLISH, Status.OK).run("doctor", "--lang", "fr")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("--lang fr: expected en, ko.\n./echolab doctor --help\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    read              | missing: FILE                 | 빠졌습니다: FILE
                    read f --tries    | missing: --tries N            | 빠졌습니다: --tries N
                    read f --tries x  | --tries x: expected a whole number, at most nine digits. \
                                      | --tries x: 올 수 있는 것은 아홉 자리 이하의 정수입니다.
                    read f --part x   | --part x: expected a number.  | --part x: 올 수 있는 것은 수입니다.
                    read f --ever     | unknown option: --ever        | 없는 옵션입니다: --ever
                    read f g          | this cannot stand here: g     | 여기에 올 수 없는 말입니다: g
                    read f --part 1 --part 2 | --part may stand there only once. \
                                      | --part 옵션은 한 번만 쓸 수 있습니다.
                    """)
    void bad_usage_is_told_in_the_readers_language(String line, String english, String korean) {
        assertThat(refused(Locale.ENGLISH, line)).isEqualTo(english);
        assertThat(refused(Locale.KOREAN, line)).isEqualTo(korean);
    }

    /// The first line of what is said then.
    private static String refused(Locale locale, String line) {
        StringWriter said = new StringWriter();
        PrintWriter err = new PrintWriter(said);
        Program program =
                new Program(
                        locale, new WindowCommand(locale, false), List.of(new Read()), err, err);
        assertThat(program.run(line.split(" "))).isEqualTo(2);
        return said.toString().lines().findFirst().orElse("");
    }

    @Command(name = "read")
    static final class Read implements Runnable {
        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("");

        @Option(names = "--tries", paramLabel = "N")
        private int tries;

        @Option(names = "--part", paramLabel = "P")
        private double part;

        @Override
        public void run() {
            throw new AssertionError(file + " was read " + tries + " times, " + part + " of it");
        }
    }

    @Test
    void help_speaks_korean() {
        assertThat(program(Locale.KOREAN, Status.OK).run("--help")).isEqualTo(0);
        assertThat(out.toString()).startsWith("사용법: echolab").contains("명령:").contains("고치는 방법");
    }

    @Test
    void the_version_names_the_jdk_too() {
        assertThat(program(Locale.ENGLISH, Status.OK).run("--version")).isEqualTo(0);
        assertThat(out.toString())
                .startsWith("Echo Lab ")
                .contains("JDK " + Runtime.version())
                .contains(System.getProperty("java.home"));
    }

    private Program program(Locale locale, Status status) {
        var check = new Check("kcmp", "kcmp", Need.SERVERS, status, "detail", "remedy");
        var doctor = new Doctor(List.of(findings -> check));
        return new Program(
                locale,
                new WindowCommand(locale, false),
                List.of(new DoctorCommand(doctor, locale)),
                new PrintWriter(out),
                new PrintWriter(err));
    }
}
