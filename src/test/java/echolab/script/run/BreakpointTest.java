package echolab.script.run;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.script.check.Checker;
import echolab.script.check.ServerFiles;
import echolab.script.check.Surroundings;
import echolab.script.text.SourceFile;
import echolab.script.text.Texts;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Breakpoints in scripts, on real servers.
class BreakpointTest {
    private static final ServerFiles FILES = new ServerFiles(List.of(Path.of(".")));

    private final LiveRun run = new LiveRun();

    @AfterEach
    void takeDown() {
        run.close();
    }

    @Test
    void a_lane_that_runs_freely_stops_before_the_call_and_its_stage_with_it() {
        held(
                """
                start process as p
                break p at waitpid
                connect A
                run p until idle
                expect state(p) == blocked : "nobody came to the breakpoint"
                close A
                run p until break
                expect state(p) == parked and call(p) == waitpid
                expect zombies(p) == 1 and verified(p)
                run p until break
                expect call(p) == waitpid and zombies(p) == 0 : "a breakpoint is passed by opening the gate"
                unbreak p at waitpid
                run p until idle
                expect call(p) == accept
                """);
    }

    @Test
    void a_breakpoint_of_a_lane_lets_the_others_go() {
        held(
                """
                start process as p
                break p.child2 at write
                connect A
                send A "a\\n"
                run p until received(A) == "a\\n"
                connect B
                send B "b\\n"
                run p until break
                expect state(p.child2) == parked and call(p.child2) == write
                unbreak p.child2 at write
                run p until received(B) == "b\\n"
                expect verified(p)
                """);
    }

    @Test
    void a_line_of_the_source_is_a_place_too_and_steps_do_not_mind() {
        held(
                """
                start pool as p
                break p at 36
                connect A
                step p
                step p
                expect result(p) == 4
                connect B
                run p until break
                expect call(p) == accept
                """
                        .replace("at 36", "at " + line("accept(pool.listenfd", "Accept(")));
    }

    @Test
    void whoever_waits_for_something_else_is_told_of_the_breakpoint() {
        List<Result> results =
                results(
                        """
                        start process as p
                        break p at fork
                        connect A
                        run p until idle within 30s
                        """);
        assertThat(results.getLast().outcome())
                .isInstanceOfSatisfying(
                        Outcome.NotReached.class,
                        it ->
                                assertThat(it.reason().phrase().name())
                                        .isEqualTo("STOPPED_AT_BREAKPOINT"));
        assertThat(results.getLast().took()).isLessThan(java.time.Duration.ofSeconds(10));
    }

    @Test
    void detail_can_be_switched_on_the_way() {
        held(
                """
                start pool as p
                connect A
                step p
                expect call(p) == accept
                detail p full
                step p
                expect call(p) == assign
                detail p simple
                step p
                expect call(p) == select
                """);
    }

    private static int line(String... texts) {
        try {
            List<String> lines =
                    java.nio.file.Files.readAllLines(
                            Path.of("src/main/java/echolab/server/EchoServerS.java"));
            for (int i = 0; i < lines.size(); i++) {
                for (String text : texts) {
                    if (lines.get(i).contains(text)) {
                        return i + 1;
                    }
                }
            }
            throw new AssertionError("no such line");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private void held(String script) {
        assertThat(results(script))
                .allSatisfy(result ->
                        assertThat(result.outcome())
                                .as(
                                        result.statement()
                                                + " "
                                                + new OutcomeText(Texts.in(Locale.ENGLISH))
                                                        .of(result.outcome()))
                                .isInstanceOfAny(Outcome.Done.class, Outcome.Held.class));
    }

    private List<Result> results(String text) {
        Checker checker = new Checker(new Surroundings(Model.rightIds(), FILES));
        SourceFile source = SourceFile.of("test.echo", text);
        Interpreter interpreter = new Interpreter(run, FILES, Asker.NOBODY, System::nanoTime);
        return new ScriptRunner(interpreter, _ -> {}).run(checker.read(source, LiveScope.of(run)));
    }
}
