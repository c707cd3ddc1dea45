package echolab.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.script.Errors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every error has its exact place, what was found and what was expected.
class SyntaxErrorTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    start | 1:6+0 found the end of the line, expected a server model
                    start process as | 1:17+0 found the end of the line, expected a name
                    start process as p.child1 | 1:18+8 found `p.child1`, expected a name
                    start process prot 3 | 1:15+4 found `prot`, expected `as`, `port`, `backlog`, `nofile`, `detail`, `source`, `config`, `public`, `at` or the end of the line (Did you mean `port`?)
                    start process port 70000 | 1:20+5 found `70000`, expected an integer from 0 to 65535
                    start process port -1 | 1:20+1 found `-`, expected an integer from 0 to 65535
                    start process port x | 1:20+1 found `x`, expected an integer from 0 to 65535
                    start process as p as q | 1:20+2 found `as`, expected `port`, `backlog`, `nofile`, `detail`, `source`, `config`, `public`, `at` or the end of the line (Did you mean `at`?)
                    start process detail ful | 1:22+3 found `ful`, expected `simple` or `full` (Did you mean `full`?)
                    start process at mian | 1:18+4 found `mian`, expected `main` (Did you mean `main`?)
                    start process source | 1:21+0 found the end of the line, expected a path
                    start process source "x y | 1:26+0 the string is not closed: found the end of the line, expected `"` (It was opened at column 22.)
                    start process; say "x" | 1:14+1 found `;`, expected `as`, `port`, `backlog`, `nofile`, `detail`, `source`, `config`, `public`, `at` or the end of the line (One statement a line.)
                    start process // x | 1:15+1 found `/`, expected `as`, `port`, `backlog`, `nofile`, `detail`, `source`, `config`, `public`, `at` or the end of the line (A comment begins with #.)
                    stop | 1:5+0 found the end of the line, expected a stage
                    stop p now | 1:8+3 found `now`, expected the end of the line
                    connect | 1:8+0 found the end of the line, expected a client
                    connect A p | 1:11+1 found `p`, expected `to`, `asking` or the end of the line
                    connect A to | 1:13+0 found the end of the line, expected a stage or `all`
                    connect A to p askin | 1:16+5 found `askin`, expected `asking` or the end of the line (Did you mean `asking`?)
                    connect A asking to p | 1:18+2 found `to`, expected the end of the line
                    start ports config 3 | 1:20+1 found `3`, expected a string
                    chat A B "x" | 1:8+1 found `B`, expected `to`
                    chat A to B | 1:12+0 found the end of the line, expected a string
                    send A | 1:7+0 found the end of the line, expected a string
                    send A hello | 1:8+5 found `hello`, expected a string
                    send A "한글" too p | 1:13+3 found `too`, expected `to` or the end of the line (Did you mean `to`?)
                    send A "x" to all | 1:15+3 found `all`, expected a stage (Leave `to` out: without it every connection of that name is meant.)
                    send A "he\\qllo" | 1:11+2 unknown escape in a string: found `\\q`, expected `\\n`, `\\t`, `\\r`, `\\\\`, `\\"` or `\\xHH`
                    send A "he\\x4" | 1:11+2 unknown escape in a string: found `\\x`, expected `\\n`, `\\t`, `\\r`, `\\\\`, `\\"` or `\\xHH`
                    send A "hello | 1:14+0 the string is not closed: found the end of the line, expected `"` (It was opened at column 8.)
                    send A "hello\\" | 1:16+0 the string is not closed: found the end of the line, expected `"` (It was opened at column 8.)
                    close A B | 1:9+1 found `B`, expected `to` or the end of the line
                    type p x | 1:8+1 found `x`, expected a string
                    step p.kid1 | 1:6+6 not a lane: found `p.kid1`, expected `p`, `p.child1` or `p.thread1`
                    step p.child0 | 1:6+8 not a lane: found `p.child0`, expected `p`, `p.child1` or `p.thread1`
                    step p. | 1:7+1 not a lane: found `.`, expected `.child1` or `.thread1`
                    step p 0 | 1:8+1 found `0`, expected an integer from 1 to 2147483647
                    step p 99999999999999999999 | 1:8+20 found `99999999999999999999`, expected an integer from 1 to 2147483647
                    step p untl accept | 1:8+4 found `untl`, expected an integer, `until` or the end of the line (Did you mean `until`?)
                    step p until | 1:13+0 found the end of the line, expected a call
                    run | 1:4+0 found the end of the line, expected a stage, a lane, `until` or `for`
                    run 3 | 1:5+1 found `3`, expected a stage, a lane, `until` or `for`
                    run p | 1:6+0 found the end of the line, expected `until` or `for`
                    run p untl idle | 1:7+4 found `untl`, expected `until` or `for` (Did you mean `until`?)
                    run p until | 1:12+0 found the end of the line, expected `blocked`, `idle`, `break` or an expression
                    run p until idle within 2 | 1:25+1 found `2`, expected a duration such as 200ms or 2s
                    run p until idle within 2m | 1:25+2 neither a number nor a name: found `2m`, expected a duration such as 200ms or 2s (A name begins with a letter; then letters, digits, - and _ may follow.)
                    run p until idle now | 1:18+3 found `now`, expected an operator, `within` or the end of the line
                    run p for 1.5s | 1:11+4 neither a number nor a name: found `1.5s`, expected a duration such as 200ms or 2s (Write 1500ms for a second and a half.)
                    run p for 9999999999s | 1:11+11 found `9999999999s`, expected a duration of at most nine digits
                    run p until queue(p) = 1 | 1:22+1 found `=`, expected an operator, `within` or the end of the line (Write `==`.)
                    kill p TERM | 1:8+4 found `TERM`, expected `SIGHUP`, `SIGINT`, `SIGQUIT`, `SIGABRT`, `SIGKILL`, `SIGUSR1`, `SIGSEGV`, `SIGUSR2`, `SIGPIPE`, `SIGALRM`, `SIGTERM`, `SIGCHLD`, `SIGCONT` or `SIGSTOP`
                    limit p | 1:8+0 found the end of the line, expected `nofile`
                    limit p nofil 5 | 1:9+5 found `nofil`, expected `nofile` (Did you mean `nofile`?)
                    limit p nofile 0 | 1:16+1 found `0`, expected an integer from 1 to 2147483647
                    limit p nofile 5 children | 1:18+8 found `children`, expected `with` or the end of the line
                    limit p nofile 5 with child | 1:23+5 found `child`, expected `children`
                    await | 1:6+0 found the end of the line, expected a value, a function, `not` or `(`
                    await eof(A) withn 2s | 1:14+5 found `withn`, expected an operator, `within` or the end of the line (Did you mean `within`?)
                    expect queue(p) == 1 == 2 | 1:22+2 comparisons cannot be chained: found `==`, expected `and`, `or` or the end of the expression (Write two comparisons: 0 < n and n < 3.)
                    expect 0 < queue(p) < 3 | 1:21+1 comparisons cannot be chained: found `<`, expected `and`, `or` or the end of the expression (Write two comparisons: 0 < n and n < 3.)
                    expect queue(p | 1:15+0 found the end of the line, expected `,` or `)`
                    expect queue(p)) | 1:16+1 found `)`, expected an operator, `:` or the end of the line
                    expect (1 == 1 | 1:15+0 found the end of the line, expected an operator or `)`
                    expect {1, 2 == x | 1:18+0 found the end of the line, expected `,` or `}`
                    expect {1,} == x | 1:11+1 found `}`, expected a value, a function, `not` or `(`
                    expect 1 + == 2 | 1:12+2 found `==`, expected a value, a function or `(`
                    expect 1 == not x | 1:13+3 found `not`, expected a value, a function or `(`
                    expect 3 not in x | 1:10+3 found `not`, expected an operator, `:` or the end of the line
                    expect x && y | 1:10+1 found `&`, expected an operator, `:` or the end of the line (Write `and`.)
                    expect x ≠ y | 1:10+1 found `≠`, expected an operator, `:` or the end of the line (Write `!=`.)
                    expect 2s == x | 1:8+2 found `2s`, expected a value, a function, `not` or `(`
                    expect x == 1 "why" | 1:15+5 found `"why"`, expected an operator, `:` or the end of the line
                    expect x == 1 : | 1:16+0 found the end of the line, expected the reason in quotes
                    expect x == 99999999999999999999 | 1:13+20 the integer is too large: found `99999999999999999999`, expected an integer from -9223372036854775808 to 9223372036854775807
                    ask q | 1:5+1 found `q`, expected the question in quotes
                    ask "q" anser 1 | 1:9+5 found `anser`, expected `choices` or `answer` (Did you mean `answer`?)
                    ask "q" choices {} answer 1 | 1:17+2 no choices: found `{}`, expected a value
                    ask "q" choices {1} 2 | 1:21+1 found `2`, expected `answer`
                    ask "q" answer 1 hnt "x" | 1:18+3 found `hnt`, expected an operator, `hint`, `why` or the end of the line (Did you mean `hint`?)
                    ask "q" answer 1 why "x" why "y" | 1:26+3 found `why`, expected `hint` or the end of the line
                    say hello | 1:5+5 found `hello`, expected a string
                    say “hello” | 1:5+1 found `“`, expected a string (Write `"`.)
                    say 'x' | 1:5+1 found `'`, expected a string (Write `"`.)
                    """)
    void one_line(String script, String error) {
        assertThat(Errors.ofSyntax(script)).containsExactly(error);
    }

    @Test
    void an_unknown_statement_names_them_all() {
        assertThat(Errors.ofSyntax("strat process"))
                .containsExactly(
                        "1:1+5 found `strat`, expected `start`, `stop`, `connect`, `send`,"
                                + " `repeat`, `drip`, `chat`, `shutdown`, `close`, `reset`, `type`, `step`, `run`, `break`, `unbreak`, `detail`, `kill`,"
                                + " `limit`, `await`, `expect`, `ask` or `say` (Did you mean `start`?)");
    }

    @Test
    void the_first_error_of_every_line_is_reported() {
        String script = "say x\n\n# fine\nsay \"fine\"\r\nstop 1 2\rstep\n";

        assertThat(Errors.ofSyntax(script))
                .isEqualTo(
                        List.of(
                                "1:5+1 found `x`, expected a string",
                                "5:6+1 found `1`, expected a stage",
                                "6:5+0 found the end of the line, expected a lane"));
    }

    @Test
    void columns_count_code_points_and_a_tab_as_one() {
        assertThat(Errors.ofSyntax("\t send 서버😀 x"))
                .containsExactly("1:10+1 found `😀`, expected a string");
    }

    @Test
    void what_cannot_be_seen_is_shown_by_its_number() {
        assertThat(Errors.ofSyntax("say\u00A0\"x\""))
                .containsExactly(
                        "1:4+1 found `U+00A0`, expected a string (Use an ordinary space.)");
        assertThat(Errors.ofSyntax("say \u001B[2J"))
                .containsExactly("1:5+1 found `U+001B`, expected a string");
        assertThat(Errors.ofSyntax("say \"x\" \u200B"))
                .containsExactly(
                        "1:9+1 found `U+200B`, expected the end of the line"
                                + " (Use an ordinary space.)");
    }

    @Test
    void nesting_has_a_limit() {
        String script = "expect " + "(".repeat(100_000);

        assertThat(Errors.ofSyntax(script))
                .containsExactly(
                        "1:108+1 nested too deeply: found `(`, expected at most 100 levels");
    }
}
