package echolab.script.run;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.script.check.ServerFiles;
import echolab.script.syntax.ScriptParser;
import echolab.script.syntax.Statement;
import echolab.script.text.SourceFile;
import echolab.stage.Gates;
import echolab.stage.LiveRun;
import echolab.trace.Event;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Statements on real servers, above all those that do not go as expected. `;` ends a line.
class InterpreterTest {
    private final LiveRun run = new LiveRun();

    @AfterEach
    void takeDown() {
        run.close();
    }

    @Test
    void a_claim_that_does_not_hold_says_what_was_observed_and_the_script_goes_on() {
        assertThat(
                        failures(
                                "start process as p;connect A;"
                                        + "expect queue(p) == 2 and refcnt(p, A) == 0;"
                                        + "expect file(p, 3) == A; expect queue(p) == 1"))
                .containsExactly("3 queue(p) = 1; refcnt(p, A) = 0", "4 file(p, 3) = listen");
    }

    @Test
    void a_lane_that_never_was_is_named_with_those_that_were() {
        assertThat(failures("start process as p;step p.child1;say \"x\""))
                .containsExactly(
                        "2 BAD_REQUEST there has been no lane p.child1; lanes: p", "1 not run");
        assertThat(failures("start process as q;run q.child2 until blocked"))
                .containsExactly("2 BAD_REQUEST there has been no lane q.child2; lanes: q");
        assertThat(failures("start process as r;expect state(r.child1) == gone"))
                .containsExactly("2 BAD_REQUEST there has been no lane r.child1; lanes: r");
    }

    @Test
    void what_does_not_come_about_says_how_things_stand() {
        assertThat(failures("start process as p;run p until queue(p) == 1 within 200ms;say \"x\""))
                .containsExactly("2 did not come about within 200ms: queue(p) = 0", "1 not run");
        assertThat(failures("start process as q;await state(q.child1) == zombie within 50ms"))
                .containsExactly(
                        "2 did not come about within 50ms:"
                                + " state(q.child1) (there has been no lane q.child1; lanes: q)");
        assertThat(failures("start process as r;step r until fork"))
                .containsExactly(
                        "2 r blocked or ended before it came to fork:"
                                + " state(r) = blocked; call(r) = accept");
    }

    @Test
    void the_gates_are_closed_again_whatever_came() {
        assertThat(failures("start process as p;run p until queue(p) == 1 within 100ms"))
                .hasSize(1);
        assertThat(failuresGoingOn("connect A")).isEmpty();
        assertThat(failuresGoingOn("expect state(p) == parked and children(p) == 0")).isEmpty();
    }

    @Test
    void a_moment_that_passes_at_once_is_seen() {
        assertThat(
                        failures(
                                "start process as p;connect A;close A;"
                                        + "run p until zombies(p) == 1;"
                                        + "run p until idle;"
                                        + "expect children(p) == 0 and zombies(p) == 0"))
                .isEmpty();
    }

    /// A child that is reaped before anybody saw its end had ended before the handler began.
    @Test
    void rules_and_kernel_agree_after_children_were_reaped_in_passing() {
        StringBuilder script = new StringBuilder("start process as p;");
        for (int i = 1; i <= 5; i++) {
            script.append("connect A%d;connect B%d;connect C%d;run until idle;".formatted(i, i, i));
            script.append("close A%d;close B%d;close C%d;run until idle;".formatted(i, i, i));
            script.append("expect pending(p) == {} and zombies(p) == 0 and verified(p);");
        }
        assertThat(failures(script.toString())).isEmpty();
    }

    @Test
    void a_lane_that_ends_does_not_block() {
        assertThat(
                        failures(
                                "start process as p;connect A;step p 3;close A;"
                                        + "run p.child1 until blocked"))
                .containsExactly(
                        "5 a lane ended instead of blocking:"
                                + " state(p.child1) = zombie; call(p.child1) = none");
    }

    @Test
    void what_was_just_sent_is_echoed_before_the_lane_counts_as_blocked() {
        StringBuilder script = new StringBuilder("start process as p;connect A;step p 3;");
        script.append("run p.child1 until blocked;");
        for (int i = 1; i <= 20; i++) {
            script.append("send A \"x\\n\";run p.child1 until blocked;");
            script.append("expect received(A) == \"%s\";".formatted("x\\n".repeat(i)));
        }
        assertThat(failures(script.toString())).isEmpty();
    }

    @Test
    void several_steps_end_where_the_lane_blocks() {
        assertThat(
                        failures(
                                "start iterative as i;step i 5;"
                                        + "expect state(i) == blocked and call(i) == accept"))
                .isEmpty();
    }

    @Test
    void a_client_of_one_name_speaks_to_all_stages() {
        assertThat(
                        failures(
                                "start process as p;start iterative as i;connect A to all;"
                                        + "send A \"\\xFF한\\n\";run until idle;"
                                        + "expect received(A, p) == \"\\xFF한\\n\";"
                                        + "expect received(A, p) == received(A, i);"
                                        + "close A to p;run until idle;"
                                        + "expect not eof(A, i) and children(p) == 0;"
                                        + "send A \"y\\n\";run until idle;"
                                        + "expect received(A, i) == \"\\xFF한\\ny\\n\""))
                .isEmpty();
    }

    @Test
    void a_killed_child_leaves_a_zombie() {
        assertThat(
                        failures(
                                "start process as p;connect A;step p 3;kill p.child1 SIGKILL;"
                                        + "await state(p.child1) == zombie;"
                                        + "expect pending(p) == {SIGCHLD};"
                                        + "run p until idle;expect state(p.child1) == gone"))
                .isEmpty();
    }

    @Test
    void a_server_can_be_stopped_at_its_very_first_call() {
        assertThat(
                        failures(
                                "start process as p at main;expect fds(p) == {0, 1, 2};"
                                        + "step p until listen;expect call(p) == listen"))
                .isEmpty();
    }

    @Test
    void a_reason_that_holds_is_told_in_the_timeline() {
        assertThat(failures("start process as p;say \"one\";expect queue(p) == 0 : \"two\""))
                .isEmpty();
        assertThat(run.timeline().from(1))
                .extracting(Event::what)
                .filteredOn(Event.Said.class::isInstance)
                .containsExactly(new Event.Said("one"), new Event.Said("two"));
    }

    @Test
    void questions_are_answered_from_the_live_state() {
        assertThat(failures("start process as p;ask \"?\" choices {0, 1} answer queue(p)"))
                .isEmpty();
        assertThat(failuresGoingOn("ask \"?\" choices {1, 2} answer queue(p)"))
                .containsExactly("1 0 not in [1, 2]");
    }

    @Test
    void an_interrupt_ends_a_run_and_closes_the_gates() {
        assertThat(failures("start process as p")).isEmpty();
        Interpreter interpreter = interpreter();
        CompletableFuture<Result> result = new CompletableFuture<>();
        Thread thread =
                Thread.ofPlatform()
                        .start(() -> result.complete(interpreter.execute(one("run p for 999s"))));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> run.isIdle(new Gates.All()));

        thread.interrupt();

        assertThat(result.orTimeout(10, TimeUnit.SECONDS).join().outcome())
                .isEqualTo(new Outcome.Interrupted());
        assertThat(failuresGoingOn("connect A")).isEmpty();
        assertThat(failuresGoingOn("expect state(p) == parked")).isEmpty();
    }

    private List<String> failures(String script) {
        return RealScripts.failures(script.replace(';', '\n'), run);
    }

    /// One more statement, about stages that were started before.
    private List<String> failuresGoingOn(String statement) {
        return RealScripts.failure(interpreter().execute(one(statement)));
    }

    private Interpreter interpreter() {
        return new Interpreter(run, new ServerFiles(List.of()), Asker.NOBODY, System::nanoTime);
    }

    private static Statement one(String statement) {
        return ScriptParser.parse(SourceFile.of("s", statement)).script().statements().getFirst();
    }
}
