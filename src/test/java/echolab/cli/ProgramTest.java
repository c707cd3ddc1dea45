package echolab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.cli.doctor.Check;
import echolab.cli.doctor.Check.Need;
import echolab.cli.doctor.Check.Status;
import echolab.cli.doctor.Doctor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

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
                        Unmatched argument at index 0: 'doktor'
                        Did you mean: echolab doctor?
                        ./echolab --help
                        """);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_language_that_it_does_not_speak_is_bad_usage() {
        assertThat(program(Locale.ENGLISH, Status.OK).run("doctor", "--lang", "fr")).isEqualTo(2);
        assertThat(err.toString()).contains("--lang").contains("EN, KO").contains("'fr'");
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
