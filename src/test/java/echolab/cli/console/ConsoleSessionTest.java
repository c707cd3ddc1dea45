package echolab.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.cli.run.Marks;
import echolab.cli.status.ExitCode;
import echolab.script.text.Texts;
import echolab.stage.LiveRun;
import echolab.stage.again.Continuation;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Sessions with real servers, read from a pipe: every typed line stands behind its prompt.
class ConsoleSessionTest {
    private static final Pattern PICTURE =
            Pattern.compile("(?ms)^LIVE, step \\d+$.*?(?=^[✓✗?] |^[pi] \\S.*> |\\z)");

    private final LiveRun run = new LiveRun();
    private final CurrentRun current = new CurrentRun(run);
    private final StringWriter out = new StringWriter();

    @AfterEach
    void takeDown() {
        current.close();
    }

    @Test
    void the_picture_follows_each_statement_and_the_prompt_shows_who_would_do_what() {
        assertThat(session(Locale.ENGLISH, "start process as p", "connect A", "step p 2"))
                .isEqualTo(ExitCode.HELD);
        assertThat(typed())
                .isEqualTo(
                        """
                        echolab> start process as p
                        (picture)
                        p accept(3)> connect A
                        (picture)
                        p accept(3)> step p 2
                        (picture)
                        """);
    }

    @Test
    void a_server_that_ends_is_shown_once_more_with_the_reason() {
        session(
                Locale.ENGLISH,
                "start iterative as i",
                "start process as p",
                "stop i",
                "connect A to p");
        List<String> answers = List.of(out.toString().split("> stop i|> connect A to p"));

        assertThat(answers.get(1))
                .contains("The server was taken down: it was asked to end.")
                .contains("LISTEN");
        assertThat(answers.get(2)).doesNotContain("taken down").contains("LISTEN");
    }

    @Test
    void limits_are_in_every_picture_from_the_word_on_until_it_is_said_again() {
        session(
                Locale.ENGLISH,
                "start iterative as i",
                "limits",
                "limit i nofile 4",
                "limits",
                "limit i nofile 9");
        List<String> pictures = List.of(out.toString().split("LIVE, step")).subList(1, 5);

        assertThat(pictures.get(0)).doesNotContain("RLIMIT_NOFILE");
        assertThat(pictures.get(1)).containsPattern("server: 4 open, limit [0-9]{2,}  ");
        assertThat(pictures.get(2))
                .containsPattern("\\*server: 4 open, limit [0-9]{2,}→4  ")
                .contains("accept(3) fails with EMFILE");
        assertThat(pictures.get(3)).doesNotContain("RLIMIT_NOFILE");
    }

    @Test
    void a_mistake_keeps_the_session_going() {
        assertThat(
                        session(
                                Locale.ENGLISH,
                                "start proces as p",
                                "start process as p",
                                "step q",
                                "step p.child1",
                                "expect queue(p) == 1",
                                "expect queue(p) == 0"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(typed())
                .isEqualTo(
                        """
                        echolab> start proces as p
                        console:1:7: unknown server model: found `proces`, expected `iterative` or `process`
                            start proces as p
                                  ^~~~~~
                            Did you mean `process`?
                        1 error; nothing has run.
                        echolab> start process as p
                        (picture)
                        p accept(3)> step q
                        console:1:6: no stage `q` was started: found `q`, expected `p`
                            step q
                                 ^
                        1 error; nothing has run.
                        p accept(3)> step p.child1
                        (picture)
                        ✗ step p.child1 (there has been no lane p.child1; lanes: p)
                        p accept(3)> expect queue(p) == 1
                        (picture)
                        ✗ expect queue(p) == 1 (observed: queue(p) = 0)
                        p accept(3)> expect queue(p) == 0
                        (picture)
                        ✓ expect queue(p) == 0
                        """);
    }

    @Test
    void names_that_were_freed_can_be_used_again() {
        session(
                Locale.ENGLISH,
                "start iterative as i",
                "connect A",
                "close A",
                "connect A",
                "stop i",
                "start process as i",
                "connect A",
                "send A \"x\"");
        assertThat(typed()).doesNotContain("✗").doesNotContain("error");
    }

    @Test
    void a_question_is_asked_and_a_wrong_answer_gets_a_hint() {
        session(
                Locale.ENGLISH,
                "start process as p",
                "ask \"How many wait?\" choices {0, 1} answer queue(p) hint \"Look.\" why \"None.\"",
                "1",
                "0",
                "quit",
                "never read");
        assertThat(typed())
                .endsWith(
                        """
                        How many wait?
                        0   1
                        ? 1
                        Look.
                        ? 0
                        Right: 0
                        None.
                        (picture)
                        ? ask "How many wait?" choices {0, 1} answer queue(p) hint "Look." why "None." (answer: 0)
                        p accept(3)> quit
                        """);
    }

    @Test
    void lanes_and_help_are_there_and_change_nothing() {
        session(Locale.ENGLISH, "lanes", "help step", "help refcnt", "help stpe", "help xyzzy");
        assertThat(typed())
                .isEqualTo(
                        """
                        echolab> lanes
                        Nothing is on stage yet. Type: start process as p
                        echolab> help step
                        step LANE [N|until CALL]
                          Lets the lane make exactly one call (N calls, or all up to CALL). A lane is a stage (its first process), p.child1, p.thread1.
                        echolab> help refcnt
                        refcnt(STAGE, FILE)
                          How many descriptors on the stage share that open file, named as file names it; 0 when there is none.
                        echolab> help stpe
                        step LANE [N|until CALL]
                          Lets the lane make exactly one call (N calls, or all up to CALL). A lane is a stage (its first process), p.child1, p.thread1.
                        echolab> help xyzzy
                        There is no such statement or function, of the language or of C; help lists them.
                        """);
        assertThat(run.timeline().size()).isZero();
    }

    @Test
    void lanes_are_listed_with_what_they_do() {
        session(Locale.ENGLISH, "start process as p", "connect A", "step p 4", "lanes");
        assertThat(typed().replaceAll(" +[0-9]+  ", " PID "))
                .endsWith(
                        """
                        p accept(3)… | p.child1 close(3)> lanes
                          p PID blocked  accept(3)
                          p.child1 PID parked   close(3)
                        """);
    }

    @Test
    void a_run_is_taken_up_again_at_an_earlier_step_and_goes_another_way() {
        session(
                Locale.ENGLISH,
                "continue from 3",
                "start process as p",
                "connect A",
                "step p 3",
                "continue from 99",
                "continue from 8",
                "continue from 7",
                "step p");
        assertThat(typed())
                .isEqualTo(
                        """
                        echolab> continue from 3
                        Nothing is on stage yet. Type: start process as p
                        echolab> start process as p
                        (picture)
                        p accept(3)> connect A
                        (picture)
                        p accept(3)> step p 3
                        (picture)
                        p accept(3) | p.child1 close(3)> continue from 99
                        Type: continue from N. The run has the steps 1 to 10.
                        p accept(3) | p.child1 close(3)> continue from 8
                        (picture)
                        p fork()> continue from 7
                        (picture)
                        p accept(3)> step p
                        (picture)
                        """);
        assertThat(run.stages()).isEmpty();
    }

    @Test
    void it_speaks_korean() {
        session(Locale.KOREAN, "start process as p", "expect queue(p) == 1", "stp p");
        assertThat(out.toString())
                .startsWith("Echo Lab입니다.")
                .contains("✗ expect queue(p) == 1 (관찰: queue(p) = 0)")
                .contains("혹시 `step` 말씀인가요?")
                .contains("아무것도 실행하지 않았습니다.");
    }

    private ExitCode session(Locale locale, String... lines) {
        PrintWriter printer = new PrintWriter(out);
        BufferedReader in = new BufferedReader(new StringReader(String.join("\n", lines)));
        return new ConsoleSession(
                        new ConsoleSession.Parts(
                                current,
                                new Continuation(LiveRun::new),
                                List.of("iterative", "process"),
                                new PlainLines(in, printer),
                                printer,
                                Texts.in(locale),
                                new Marks(StandardCharsets.UTF_8, false),
                                false))
                .run();
    }

    /// Without the welcome, and with the pictures cut out.
    private String typed() {
        return PICTURE.matcher(out.toString().replaceFirst(".*\n", "")).replaceAll("(picture)\n");
    }
}
