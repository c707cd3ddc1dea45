package echolab.script.check;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.script.Errors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found before anything runs. `;` ends a line.
class CheckerTest {
    private static final String FILES =
            "`terminal`, `listen`, `pipe`, `epoll`, `unix`, `file`, `none` or `socket`";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    start proces as p | 1:7+6 unknown server model: found `proces`, expected `iterative` or `process` (Did you mean `process`?)
                    start process as and | 1:18+3 a word of the language cannot be a name: found `and`, expected another name
                    start process as all | 1:18+3 a word of the language cannot be a name: found `all`, expected another name
                    start process;start process | 2:7+7 a stage of that name is running: found `process`, expected another name (Give it a name of its own: start MODEL as NAME.)
                    step q | 1:6+1 no stage `q` was started: found `q`, expected a stage that was started before
                    start process;step proces | 2:6+6 no stage `proces` was started: found `proces`, expected `process` (Did you mean `process`?)
                    start process as p;step q.child1 | 2:6+8 no stage `q` was started: found `q.child1`, expected `p`
                    start process as p;run pp until idle | 2:5+2 no stage `pp` was started: found `pp`, expected `p` (Did you mean `p`?)
                    start process as p;stop p;step p | 3:6+1 the stage `p` was stopped: found `p`, expected a stage that was started before
                    start process as p;limit q nofile 5 | 2:7+1 no stage `q` was started: found `q`, expected `p`
                    start process as p;kill q | 2:6+1 no stage `q` was started: found `q`, expected `p`
                    start process as p;type q "x" | 2:6+1 no stage `q` was started: found `q`, expected `p`
                    start process as p;run p until idel | 2:13+4 neither a condition nor a claim: found `idel`, expected `blocked`, `idle` or `break` (Did you mean `idle`?)
                    connect A | 1:1+9 no stage is running: found `connect A`, expected a stage that was started before
                    connect A to all | 1:1+16 no stage is running: found `connect A to all`, expected a stage that was started before
                    start process as p;start iterative as i;connect A | 3:1+9 several stages are running: found `connect A`, expected `to p`, `to i` or `to all`
                    start process as p;connect A to q | 2:14+1 no stage `q` was started: found `q`, expected `p`
                    start process as p;connect A;connect A | 3:9+1 a client of that name is connected to `p`: found `A`, expected another name
                    start process as p;connect listen | 2:9+6 a word of the language cannot be a name: found `listen`, expected another name
                    start process as p;connect A;close A;send A "x" | 4:6+1 the client has ended its connection: found `A`, expected a client whose connection is open
                    start process as p;connect A;reset A;close A | 4:7+1 the client has ended its connection: found `A`, expected a client whose connection is open
                    start process as p;connect A asking;chat A to B "x" | 3:11+1 no such client: found `B`, expected `A`
                    start process as p;connect A;send B "x" | 3:6+1 no such client: found `B`, expected `A`
                    start process as p;start iterative as i;connect A to p;send A "x" to i | 4:15+1 the client has no connection there: found `i`, expected `p`
                    start process as p;start iterative as i;connect A to all;expect received(A) == "x" | 4:8+11 the client connected to several stages: found `received(A)`, expected `received(A, p)` or `received(A, i)`
                    start process as p;start iterative as i;connect A to p;expect eof(A, i) | 4:8+9 the client has no connection there: found `eof(A, i)`, expected `eof(A, p)`
                    start process as p;expect received(A) == "x" | 2:17+1 no such client: found `A`, expected a client that connected before
                    start process as p;expect state(q.child1) == gone | 2:14+8 no stage `q` was started: found `q.child1`, expected `p`
                    start process as p;expect queue(p) == {1} | 2:8+15 an integer and a set are never equal: found `queue(p) == {1}`, expected two values of one kind
                    start process as p;expect queue(p) | 2:8+8 the wrong kind of value: found `queue(p)`, expected a claim that is true or false
                    start process as p;expect verified | 2:8+8 the wrong kind of value: found `verified`, expected a claim that is true or false (It is a function: `verified(STAGE)`.)
                    start process as p;expect queue == 1 | 2:8+10 a symbol and an integer are never equal: found `queue == 1`, expected two values of one kind (It is a function: `queue(STAGE)`.)
                    start process as p;expect queue() == 1 | 2:8+7 wrong number of arguments: found `queue()`, expected `queue(STAGE)`
                    start process as p;expect refcnt(p) == 1 | 2:8+9 wrong number of arguments: found `refcnt(p)`, expected `refcnt(STAGE, FILE)`
                    start process as p;connect A;expect eof(A, p, p) | 3:8+12 wrong number of arguments: found `eof(A, p, p)`, expected `eof(CLIENT[, STAGE])`
                    start process as p;expect refcnt(p.child1, listen) == 1 | 2:15+8 wrong argument of `refcnt(STAGE, FILE)`: found `p.child1`, expected a stage
                    start process as p;connect A;expect refcnt(p, "A") == 1 | 3:18+3 wrong argument of `refcnt(STAGE, FILE)`: found `"A"`, expected an open file: a client, `listen`, `terminal`, … (Write the name without quotes.)
                    start process as p;connect A;expect file(p, four) == A | 3:16+4 wrong argument of `file(LANE, FD)`: found `four`, expected a descriptor
                    start process as p;expect state(p.kid1) == gone | 2:14+6 wrong argument of `state(LANE)`: found `p.kid1`, expected a lane
                    start process as p;expect state(p) == zombi | 2:20+5 no lane is ever in that state: found `zombi`, expected `parked`, `running`, `blocked`, `zombie` or `gone` (Did you mean `zombie`?)
                    start process as p;expect state(p) in {parked, blokced} | 2:29+7 no lane is ever in that state: found `blokced`, expected `parked`, `running`, `blocked`, `zombie` or `gone` (Did you mean `blocked`?)
                    start process as p;expect errno(p) == emfile | 2:20+6 no error has that symbol: found `emfile`, expected `none`, `EMFILE` or `EINTR` (Did you mean `EMFILE`?)
                    start process as p;connect A;expect received(A) == hello | 3:8+20 a string and a symbol are never equal: found `received(A) == hello`, expected two values of one kind (Write the text in double quotes.)
                    start process as p;connect A;expect file(p, 4) == "A" | 3:8+17 a symbol and a string are never equal: found `file(p, 4) == "A"`, expected two values of one kind (Write the name without quotes.)
                    start process as p;expect fds(p) + 1 == {1} | 2:17+1 the wrong kind of value: found `1`, expected a set
                    start process as p;expect fds(p) < 3 | 2:8+6 the wrong kind of value: found `fds(p)`, expected an integer
                    start process as p;expect 3 in 4 | 2:13+1 the wrong kind of value: found `4`, expected a set or a list
                    start process as p;expect not 4 | 2:12+1 the wrong kind of value: found `4`, expected a claim that is true or false
                    start process as p;expect p.child1 == parked | 2:8+8 a lane alone has no value: found `p.child1`, expected `state(p.child1)` or `fds(p.child1)`
                    start process as p;ask "q" choices {1, 1} answer 1 | 2:21+1 the same choice twice: found `1`, expected another value
                    start process as p;ask "q" choices {1, x} answer queue(p) | 2:21+1 a choice that can never be the answer: found `x`, expected an integer
                    """)
    void one_mistake(String script, String error) {
        assertThat(Errors.of(script.replace(';', '\n'))).containsExactly(error);
    }

    @Test
    void an_unknown_function_names_them_all() {
        assertThat(Errors.of("start process as p\nexpect queu(p) == 1"))
                .containsExactly(
                        "2:8+4 unknown function: found `queu`, expected `fds`, `file`, `refcnt`,"
                                + " `state`, `call`, `result`, `errno`, `queue`, `children`,"
                                + " `zombies`, `pending`, `bits`, `var`, `received`, `eof` or"
                                + " `verified` (Did you mean `queue`?)");
    }

    @Test
    void an_unknown_call_names_them_all() {
        assertThat(Errors.of("start process as p\nstep p until acept"))
                .singleElement()
                .asString()
                .startsWith("2:14+5 unknown call: found `acept`, expected `socket`, ")
                .contains(", `pthread_create`, ", ", `FD_SET`, ")
                .endsWith(" (Did you mean `accept`?)");
    }

    @Test
    void a_client_that_never_connects_has_no_open_file() {
        assertThat(Errors.of("start process as p\nexpect refcnt(p, B) == 0"))
                .containsExactly(
                        "2:18+1 no open file is ever called that: found `B`, expected " + FILES);
        assertThat(Errors.of("start process as p\nconnect A\nexpect file(p, 4) == B"))
                .containsExactly(
                        "3:22+1 no open file is ever called that: found `B`, expected `A`, "
                                + FILES);
    }

    @Test
    void all_mistakes_of_a_script_are_reported_in_its_order() {
        String script =
                """
                start proces as p
                connect A
                step q
                expect queu(p) == 1 and state(p) == zombi
                """;

        assertThat(Errors.of(script))
                .extracting(error -> error.substring(0, error.indexOf(' ')))
                .containsExactly("1:7+6", "3:6+1", "4:8+4", "4:37+5");
    }

    /// The line that starts the stage could not be read: that there is no stage says nothing.
    @Test
    void names_are_not_followed_through_a_script_that_could_not_be_read() {
        assertThat(Errors.of("start process as\nconnect A\nexpect verified(p)"))
                .containsExactly("1:17+0 found the end of the line, expected a name");
    }

    @Test
    void the_file_of_a_server_is_looked_for_beside_the_script(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("Mine.java"), "");

        assertThat(Errors.of("start process source Mine.java", folder)).isEmpty();
        assertThat(Errors.of("start process source mine.java", folder))
                .containsExactly(
                        "1:22+9 no such file: found `mine.java`, expected a readable file,"
                                + " looked for from `"
                                + folder
                                + "`");
    }

    @Test
    void a_folder_is_no_file_of_a_server(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("mine"));

        assertThat(Errors.of("start process source mine", folder))
                .containsExactly(
                        "1:22+4 a folder, not a file: found `mine`, expected a readable file,"
                                + " looked for from `"
                                + folder
                                + "`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start process as p;expect refcnt(p, A) == 0;connect A",
                "start process as p;connect A;close A;connect A;send A \"x\";expect eof(A)",
                "start process as p;connect A;shutdown A;close A;expect received(A) == \"\"",
                "start process as p;stop p;expect state(p) == gone;start iterative as p;step p",
                "start process as p;stop p;start iterative;connect A;send A \"x\"",
                "start process;start iterative;connect A to all;close A to process;send A \"x\"",
                "start process;start iterative;connect A to process;expect received(A) == \"\"",
                "start process as p;expect call(p) == select or call(p) != poll",
                "start process as p;expect var(p, maxi) == 3 or [4, -1] == var(p, clientfd)",
                "start process as p;expect bits(p, read_set) - {3} == {} and result(p) == none",
                "start process as p;expect result(p) + 1 == 4 and -result(p) < 0",
                "start process as p;expect file(p, result(p)) in {terminal, none}",
                "start process as p;expect SIGCHLD in pending(p.child1.thread2)",
                "start process as p;ask \"q\" choices {parked, gone} answer state(p)",
                "start process as until;run until until idle;run until idle;run until for 1s",
                "start process as p;connect to;send to \"x\" to p;close to",
                "start process as p;connect A;expect \"x\" in received(A) or eof(A, p)",
            })
    void what_can_be_right_is_not_refused(String script) {
        assertThat(Errors.of(script.replace(';', '\n'))).isEmpty();
    }
}
