package echolab.script.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import echolab.script.syntax.ScriptParser;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ErrorReportTest {
    @Test
    void an_error_shows_its_line_and_a_caret_under_the_place() {
        assertThat(report("start process\nrun p untl idle\n", Locale.ENGLISH))
                .isEqualTo(
                        """
                        s.echo:2:7: found `untl`, expected `until` or `for`
                            run p untl idle
                                  ^~~~
                            Did you mean `until`?
                        1 error; nothing has run.
                        """);
    }

    @Test
    void the_same_in_korean_and_wide_letters_take_two_cells() {
        assertThat(report("send 서버 안녕\n\tsay 안녕", Locale.KOREAN))
                .isEqualTo(
                        """
                        s.echo:1:9: `안녕` 발견, 올 수 있는 것은 문자열
                            send 서버 안녕
                                      ^~~~
                        s.echo:2:6: `안녕` 발견, 올 수 있는 것은 문자열
                            \tsay 안녕
                            \t    ^~~~
                        오류 2개. 아무것도 실행하지 않았습니다.
                        """);
    }

    @Test
    void a_file_that_is_not_utf8_is_refused_at_its_first_wrong_byte() {
        byte[] latin1 = "# fine é\n".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = "# fine é\nsay \"caf_\"".getBytes(StandardCharsets.UTF_8);
        bytes[latin1.length + 8] = (byte) 0xE9;

        ScriptException error =
                catchThrowableOfType(
                        ScriptException.class, () -> SourceFile.decode("s.echo", bytes));

        assertThat(error.errors())
                .containsExactly(
                        ScriptError.at(new Position("s.echo", 2, 9, 1), Phrase.NOT_UTF8)
                                .found("\\xE9")
                                .expected(Message.of(Phrase.UTF8_TEXT)));
    }

    private static String report(String script, Locale locale) {
        SourceFile source = SourceFile.of("s.echo", script);
        return new ErrorReport(Texts.in(locale))
                .report(ScriptParser.parse(source).errors(), source);
    }
}
