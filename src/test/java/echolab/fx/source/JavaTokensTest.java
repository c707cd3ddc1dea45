package echolab.fx.source;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.source.Token.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JavaTokensTest {
    @Test
    void words_literals_and_calls_are_told_apart() {
        assertThat(JavaTokens.of("if (fork() == 0) { s = \"a // b\"; } // end"))
                .containsExactly(
                        List.of(
                                new Token(Kind.KEYWORD, "if"),
                                new Token(Kind.PLAIN, " ("),
                                new Token(Kind.CALL, "fork"),
                                new Token(Kind.PLAIN, "() == "),
                                new Token(Kind.NUMBER, "0"),
                                new Token(Kind.PLAIN, ") { s = "),
                                new Token(Kind.STRING, "\"a // b\""),
                                new Token(Kind.PLAIN, "; } "),
                                new Token(Kind.COMMENT, "// end")));
    }

    @Test
    void a_comment_goes_on_over_lines_until_it_is_closed() {
        assertThat(JavaTokens.of("a /* one\ntwo\nthree */ b"))
                .containsExactly(
                        List.of(new Token(Kind.PLAIN, "a "), new Token(Kind.COMMENT, "/* one")),
                        List.of(new Token(Kind.COMMENT, "two")),
                        List.of(new Token(Kind.COMMENT, "three */"), new Token(Kind.PLAIN, " b")));
    }

    @Test
    void no_character_of_a_source_is_lost() {
        String source =
                "char c = '\\'';\n\n\tString open = \"never closed\n/** doc */ int x1 = 0xFF;";

        String again =
                JavaTokens.of(source).stream()
                        .map(line -> line.stream().map(Token::text).collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"));

        assertThat(again).isEqualTo(source);
    }
}
