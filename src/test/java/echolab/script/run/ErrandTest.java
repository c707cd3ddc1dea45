package echolab.script.run;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.script.check.Checker;
import echolab.script.check.ServerFiles;
import echolab.script.check.Surroundings;
import echolab.script.text.SourceFile;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.trace.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Clients that send by themselves, to real servers.
class ErrandTest {
    private static final ServerFiles FILES = new ServerFiles(List.of());

    @Test
    void a_slow_writer_and_one_that_repeats_itself_are_served_beside_each_other() {
        try (LiveRun run = new LiveRun()) {
            String script =
                    """
                    start pool as p
                    connect A
                    connect B
                    run p until idle
                    drip A "hello\\n" every 30ms by 2
                    repeat B "x\\n" every 30ms times 3
                    run p until received(A) == "hello\\n" and received(B) == "x\\nx\\nx\\n"
                    run p until idle
                    expect verified(p)
                    repeat B "y\\n" every 30ms times 500
                    run p until "y" in received(B)
                    reset B
                    run p until idle
                    expect fds(p) == {0, 1, 2, 3, 4}
                    """;
            Checker checker = new Checker(new Surroundings(Model.rightIds(), FILES));
            SourceFile source = SourceFile.of("test.echo", script);
            Interpreter interpreter = new Interpreter(run, FILES, Asker.NOBODY, System::nanoTime);
            List<Result> results =
                    new ScriptRunner(interpreter, _ -> {})
                            .run(checker.read(source, LiveScope.of(run)));

            assertThat(results).hasSize(14);
            assertThat(results)
                    .allSatisfy(r ->
                            assertThat(r.outcome())
                                    .as(r.toString())
                                    .isInstanceOfAny(Outcome.Done.class, Outcome.Held.class));
            assertThat(
                            run.timeline().from(1).stream()
                                    .map(Event::what)
                                    .filter(Event.ClientSent.class::isInstance)
                                    .map(Event.ClientSent.class::cast)
                                    .filter(sent -> sent.client().equals("A"))
                                    .map(sent -> sent.data().text()))
                    .containsExactly("he", "ll", "o\n");
        }
    }
}
