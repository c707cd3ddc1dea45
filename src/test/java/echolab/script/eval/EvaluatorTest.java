package echolab.script.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import echolab.script.syntax.Expr;
import echolab.script.syntax.ScriptParser;
import echolab.script.syntax.Statement;
import echolab.script.text.SourceFile;
import echolab.script.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final View NOTHING = View.of(Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    1 + 2 - 4                      | -1
                    -(3)                           | -3
                    {3, 1, 2, 1}                   | {1, 2, 3}
                    {1, 2} + {3} - {1}             | {2, 3}
                    [1] + [2, 1]                   | [1, 2, 1]
                    "a" + "\\n"                    | "a\\n"
                    {1, 2} == {2, 1}               | true
                    [1, 2] == [2, 1]               | false
                    "\\xEC\\x84\\x9C" == "서"      | true
                    zombie == zombie               | true
                    1 != 2 and not 2 < 2           | true
                    1 > 2 or 2 >= 2                | true
                    3 in {1, 3} and 3 in [3]       | true
                    {} == {1} - {1}                | true
                    "ell" in "hello"               | true
                    true == (1 <= 1)               | true
                    """)
    void operators(String expr, String value) {
        assertThat(value(expr, NOTHING)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    fds(p)                | {0, 1, 2, 3, 5, 6, 7}
                    fds(p.child1)         | {0, 1, 2, 3, 4, 5, 6, 7}
                    file(p, 0)            | terminal
                    file(p, 3)            | listen
                    file(p, 4)            | none
                    file(p.child1, 4)     | A
                    file(p, 5)            | pipe
                    file(p, 7)            | file
                    file(p, -1)           | none
                    file(p, 99999999999)  | none
                    refcnt(p, terminal)   | 6
                    refcnt(p, listen)     | 2
                    refcnt(p, A)          | 1
                    refcnt(p, B)          | 0
                    refcnt(p, pipe)       | 4
                    refcnt(p, epoll)      | 0
                    state(p)              | parked
                    state(p.child1)       | blocked
                    call(p)               | accept
                    call(p.child1)        | read
                    result(p)             | 0
                    result(p.child1)      | none
                    errno(p)              | none
                    queue(p)              | 1
                    children(p)           | 1
                    zombies(p)            | 0
                    pending(p)            | {}
                    var(p, maxi)          | 0
                    var(p, clientfd)      | [4, -1]
                    var(p, phase)         | waiting for lines
                    bits(p, read_set)     | {3, 4}
                    received(A)           | "서\\n"
                    received(B, p)        | ""
                    eof(A)                | false
                    verified(p)           | false
                    """)
    void functions_while_a_child_serves(String expr, String value) {
        assertThat(value(expr, Moments.serving())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    state(p.child1)       | zombie
                    fds(p.child1)         | {}
                    file(p.child1, 3)     | none
                    call(p.child1)        | none
                    children(p)           | 0
                    zombies(p)            | 1
                    pending(p)            | {SIGCHLD}
                    pending(p.child1)     | {}
                    result(p)             | -1
                    errno(p)              | EMFILE
                    eof(A)                | true
                    verified(p)           | false
                    refcnt(p, listen)     | 1
                    """)
    void functions_while_a_zombie_waits(String expr, String value) {
        assertThat(value(expr, Moments.zombie())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    state(p.child2)                | true  | there has been no lane p.child2; lanes: p, p.child1
                    received(C)                    | true  | no client C has connected
                    received(C, p)                 | true  | the client C has not connected to p
                    var(p, maxfd)                  | true  | no variable maxfd is watched; watched: clientfd, maxi, phase, read_set
                    queue(q)                       | false | there is no stage q; stages: p
                    bits(p, maxi)                  | false | maxi is no fd_set: 0
                    9223372036854775807 + 1        | false | the result does not fit into 64 bits
                    result(p.child1) + 1           | false | none is not an integer
                    """)
    void what_has_no_value_says_why(String expr, boolean notYet, String reason) {
        EvaluationException error =
                catchThrowableOfType(
                        EvaluationException.class, () -> value(expr, Moments.serving()));

        assertThat(ENGLISH.text(error.reason())).isEqualTo(reason);
        assertThat(error.isNotYet()).isEqualTo(notYet);
    }

    /// `or` and `and` look at the right side only when the left does not decide.
    @Test
    void a_decided_claim_needs_no_other_side() {
        View view = Moments.serving();

        assertThat(value("queue(p) == 1 or state(p.child9) == gone", view)).isEqualTo("true");
        assertThat(value("queue(p) == 0 and state(p.child9) == gone", view)).isEqualTo("false");
    }

    @Test
    void an_observation_shows_each_function_once_and_innermost_first() {
        String claim =
                "refcnt(p, A) == 2 and not file(p, result(p)) == listen"
                        + " or refcnt(p, A) == 3 or state(p.child2) == gone";

        assertThat(observed(claim, Moments.serving()))
                .containsExactly(
                        "refcnt(p, A) = 1",
                        "result(p) = 0",
                        "file(p, result(p)) = terminal",
                        "state(p.child2) (there has been no lane p.child2; lanes: p, p.child1)");
    }

    @Test
    void an_observation_of_verified_says_what_disagrees() {
        assertThat(observed("verified(p)", Moments.zombie()))
                .containsExactly(
                        "verified(p) = false (process 100 fd 4: expected none, observed A)");
        assertThat(observed("verified(p)", Moments.serving()))
                .containsExactly("verified(p) = false (not compared with the kernel at this step)");
    }

    private static List<String> observed(String expr, View view) {
        return Observation.of(parse(expr), view).stream().map(o -> o.text(ENGLISH)).toList();
    }

    private static String value(String expr, View view) {
        return new Evaluator(view).value(parse(expr)).toString();
    }

    private static Expr parse(String expr) {
        SourceFile source = SourceFile.of("test", "expect " + expr);
        Statement statement = ScriptParser.parse(source).script().statements().getFirst();
        return ((Statement.Expect) statement).expr();
    }
}
