package echolab.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.script.syntax.ScriptParser.Parsed;
import echolab.script.text.Position;
import echolab.script.text.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptParserTest {
    /// The normal form shows how a statement was understood.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    start process | start process
                    start process source ./a-b.java at main port 1 as p # x | start process as p port 1 source "./a-b.java" at main
                    start process source "a b#.java" detail full nofile 64 backlog 0 | start process backlog 0 nofile 64 detail full source "a b#.java"
                    start process at main public port 1 | start process port 1 public at main
                    stop p | stop p
                    connect A | connect A
                    connect A to p | connect A to p
                    connect A to all | connect A to all
                    send A "a\\n\\t\\r\\\\\\"\\x41\\xff" | send A "a\\n\\t\\r\\\\\\"A\\xFF"
                    send A to p "#" | send A "#" to p
                    send A "\\xEC\\x84\\x9C" | send A "서"
                    shutdown A | shutdown A
                    close A to p | close A to p
                    reset A | reset A
                    type p "q\\n" | type p "q\\n"
                    step p | step p
                    step p.child2.child1 3 | step p.child2.child1 3
                    step p.thread1 until accept | step p.thread1 until accept
                    run until blocked | run until blocked
                    run p until idle within 200ms | run p until idle within 200ms
                    run p.child1 until state(p)==zombie within 2000ms | run p.child1 until state(p) == zombie within 2s
                    run until queue(p) == 1 | run until queue(p) == 1
                    run for 2s | run for 2s
                    run p for 1500ms | run p for 1500ms
                    run until until idle | run until until idle
                    run for for 1s | run for for 1s
                    run until for 1s | run until for 1s
                    kill p.child1 | kill p.child1
                    kill p SIGKILL | kill p SIGKILL
                    limit p.child1 nofile 5 | limit p.child1 nofile 5
                    limit  p nofile 5 with  children | limit p nofile 5 with children
                    await eof(A) | await eof(A)
                    await eof(A) within 2s | await eof(A) within 2s
                    expect fds(p)=={0,1}:"why" | expect fds(p) == {0, 1} : "why"
                    ask "q" answer 1 | ask "q" answer 1
                    ask "q" choices {2, 1} answer x(1) why "w" hint "h" | ask "q" choices {2, 1} answer x(1) hint "h" why "w"
                    say "# no comment" # comment | say "# no comment"
                    """)
    void every_statement_is_understood(String script, String normal) {
        assertThat(normalForms(script)).containsExactly(normal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a or b and c        | (a or (b and c))
                    a and b or c        | ((a and b) or c)
                    not a and b         | ((not a) and b)
                    not not a           | (not (not a))
                    not a == b          | (not (a == b))
                    a == b + 1          | (a == (b + 1))
                    1 - 2 - 3           | ((1 - 2) - 3)
                    1 - (2 - 3)         | (1 - (2 - 3))
                    -1 - -2             | (-1 - -2)
                    -(1)                | (-1)
                    -f(x) + 2           | ((-f(x)) + 2)
                    3 in {1, 2} or b    | ((3 in {1, 2}) or b)
                    not 3 in f(x)       | (not (3 in f(x)))
                    a <= b and c != d   | ((a <= b) and (c != d))
                    (a == b) == true    | ((a == b) == true)
                    [4, -1] == f(p, x)  | ([4, -1] == f(p, x))
                    """)
    void operators_bind_as_usual(String expr, String grouped) {
        Statement statement = parse("expect " + expr).script().statements().getFirst();

        assertThat(Grouped.of(((Statement.Expect) statement).expr())).isEqualTo(grouped);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "say \"a\"\nsay \"b\"\n",
                "say \"a\"\r\nsay \"b\"\r\n",
                "say \"a\"\rsay \"b\"",
                "\uFEFFsay \"a\"\n\n  # c\n\tsay \"b\" # d",
            })
    void lines_end_as_they_like(String script) {
        assertThat(normalForms(script)).isEqualTo(List.of("say \"a\"", "say \"b\""));
    }

    @Test
    void a_script_may_be_empty() {
        assertThat(normalForms("")).isEmpty();
        assertThat(normalForms("\uFEFF# only a comment")).isEmpty();
    }

    @Test
    void a_statement_knows_its_place() {
        Parsed parsed = parse("\n  expect 서버 == (1)  # why\n");

        Statement.Expect statement = (Statement.Expect) parsed.script().statements().getFirst();
        assertThat(statement.at()).isEqualTo(new Position("s.echo", 2, 3, 16));
        assertThat(statement.expr().at()).isEqualTo(new Position("s.echo", 2, 10, 9));
        assertThat(parsed.script().text(statement)).isEqualTo("expect 서버 == (1)");
    }

    @Test
    void a_name_is_the_same_composed_or_not() {
        assertThat(normalForms("stop \u1109\u1165")).isEqualTo(List.of("stop 서"));
    }

    private static Parsed parse(String script) {
        return ScriptParser.parse(SourceFile.of("s.echo", script));
    }

    private static List<String> normalForms(String script) {
        Parsed parsed = parse(script);
        assertThat(parsed.errors()).isEmpty();
        return parsed.script().statements().stream().map(Printer::print).toList();
    }
}
