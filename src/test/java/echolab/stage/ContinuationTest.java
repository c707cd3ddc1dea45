package echolab.stage;

import static echolab.stage.StageDriver.CHILD1;
import static echolab.stage.StageDriver.CHILD2;
import static echolab.stage.StageDriver.P;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import echolab.kernel.ExitStatus;
import echolab.kernel.Signal;
import echolab.stage.again.Continuation;
import echolab.stage.again.Continuing.Watcher;
import echolab.stage.again.Departure;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.EventLog;
import echolab.trace.Lane;
import echolab.trace.Timeline;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Runs that are taken up again at an earlier step, with real processes.
class ContinuationTest {
    /// The calls that return the number of a process.
    private static final Set<Call> PROCESSES = Set.of(Call.FORK, Call.WAITPID);

    private static final Watcher PATIENT =
            new Watcher() {
                @Override
                public void done(int acts, int all) {}

                @Override
                public boolean givesUp() {
                    return false;
                }
            };

    @Test
    void a_process_server_is_taken_up_in_the_middle_and_goes_another_way() {
        try (StageDriver first = twoClients()) {
            int middle = seqAfter(first, "read(4, 8192) = 6");
            try (StageDriver again = continued(first.run().timeline(), middle)) {
                assertThat(story(again)).isEqualTo(story(first.run().timeline(), middle));
                assertThat(again.call(CHILD1)).startsWith("write(1,");
                assertThat(again.received("A")).isEmpty();

                again.connect("C").step(P);
                assertThat(again.results(P)).endsWith("accept(3) = 4");
                assertThat(again.call(CHILD1)).startsWith("write(1,");
                again.step(CHILD1, 2).close("A").stepOut(CHILD1);
                assertThat(again.received("A")).isEqualTo("hello\n");
                again.kernelAgreed();
            }
            assertThat(first.isUp()).isTrue();
            first.step(P);
            first.kernelAgreed();
        }
    }

    private static StageDriver twoClients() {
        StageDriver p = new StageDriver().start(StartOptions.of("process").named("p"));
        p.connect("A").step(P, 3).connect("B").step(P, 3).step(CHILD1, 2).step(CHILD2, 2);
        p.send("A", "hello\n").send("B", "you\n").step(CHILD2, 2).close("B").stepOut(CHILD2);
        return p.stepOut(P).step(CHILD1).close("A").stepOut(CHILD1).stepOut(P).connect("D");
    }

    @Test
    void what_ran_freely_is_stepped_in_the_order_of_its_calls() {
        try (StageDriver first = new StageDriver()) {
            first.start(StartOptions.of("pool").named("p").withDetail(StartOptions.Detail.FULL));
            first.connect("A").connect("B").step(P, 20).runUntilIdle();
            first.send("A", "one\n").send("B", "two\n").runUntilIdle().close("A").step(P, 5);
            int end = first.run().timeline().size();
            try (StageDriver again = continued(first.run().timeline(), end)) {
                assertThat(results(again)).isEqualTo(results(first));
                assertThat(again.call(P)).isEqualTo(first.call(P));
                assertThat(again.received("B")).isEqualTo("two\n");
                assertThat(again.state().variablesOf(P)).isEqualTo(first.state().variablesOf(P));
                again.send("B", "more\n").runUntilIdle();
                assertThat(again.received("B")).isEqualTo("two\nmore\n");
                again.kernelAgreed();
            }
        }
    }

    @Test
    void every_step_of_a_select_server_and_a_process_server_can_be_taken_up() {
        try (LiveRun run = new LiveRun()) {
            run.start(StartOptions.of("select").named("s"));
            StageDriver first = new StageDriver(run).start(StartOptions.of("process").named("p"));
            run.connect("A", "s");
            first.connect("A").step(P, 2);
            run.type("s", "date\n".getBytes(StandardCharsets.UTF_8));
            run.step(new Lane("s"), Duration.ofSeconds(9));
            run.kill(CHILD1, Signal.SIGKILL);
            int end = run.timeline().size();
            for (int seq : List.of(40, end / 2, end)) {
                try (StageDriver again = continued(run.timeline(), seq)) {
                    story(run.timeline(), seq)
                            .forEach((who, did) ->
                                    assertThat(story(again).get(who))
                                            .startsWith(did.toArray(String[]::new)));
                    assertThat(again.run().stages()).containsExactly("s", "p");
                    again.kernelAgreed();
                }
            }
        }
    }

    @Test
    void signals_and_limits_are_sent_and_set_again() {
        try (StageDriver first = new StageDriver()) {
            first.start(StartOptions.of("process").named("p").withBacklog(7)).connect("A");
            first.run().limit(P, 9, false);
            first.step(P, 2);
            first.run().kill(CHILD1, Signal.SIGTERM);
            first.step(P);
            int end = first.run().timeline().size();
            try (StageDriver again = continued(first.run().timeline(), end)) {
                assertThat(story(again)).isEqualTo(story(first.run().timeline(), end));
                assertThat(again.lane(CHILD1).exit())
                        .isEqualTo(Optional.of(new ExitStatus.Killed(15)));
                assertThat(again.activity(P)).isEqualTo(first.activity(P));
                again.kernelAgreed();
            }
        }
    }

    @Test
    void a_stage_that_was_down_by_then_is_left_out() {
        try (StageDriver first = new StageDriver()) {
            first.start(StartOptions.of("iterative").named("x"));
            first.run().stop("x");
            first.start(StartOptions.of("iterative").named("p")).connect("A").step(P);
            Timeline timeline = first.run().timeline();
            try (StageDriver again = continued(timeline, timeline.size())) {
                assertThat(again.run().stages()).containsExactly("p");
                assertThat(results(again)).isEqualTo(results(first));
            }
            first.run().stop("p");
            assertThatThrownBy(() -> continued(timeline, timeline.size()))
                    .hasMessage("no server is up at that step: there is nothing to continue");
        }
    }

    @Test
    void a_departure_is_told_with_its_step_and_leaves_nothing_behind() {
        try (StageDriver first = twoClients()) {
            EventLog forged = new EventLog();
            for (Event event : first.run().timeline().from(1)) {
                forged.append(event.nanos(), event.stage(), oneByteLess(event.what()));
            }
            LiveRun[] opened = new LiveRun[1];
            Continuation continuation = new Continuation(() -> opened[0] = new LiveRun());
            IntUnaryOperator steps = seq -> 7;
            assertThatThrownBy(() -> continuation.at(forged, forged.size(), steps, PATIENT))
                    .isInstanceOf(Departure.class)
                    .hasMessage(
                            "the fresh run departs from the recording at step 7: p.child1 returned 6"
                                    + " from read, and 5 from read in the recording");
            assertThat(opened[0].stages()).isEmpty();
        }
    }

    private static Event.What oneByteLess(Event.What what) {
        return what instanceof Event.Returned it
                        && it.site().lane().equals(CHILD1)
                        && it.site().call() == Call.READ
                ? new Event.Returned(it.site(), it.result() - 1, it.errno(), it.data(), List.of())
                : what;
    }

    @Test
    void giving_up_takes_everything_down() {
        try (StageDriver first = twoClients()) {
            Timeline timeline = first.run().timeline();
            LiveRun[] opened = new LiveRun[1];
            int[] progress = new int[1];
            Watcher soonTired =
                    new Watcher() {
                        @Override
                        public void done(int acts, int all) {
                            assertThat(all).isGreaterThan(30);
                            progress[0] = acts;
                        }

                        @Override
                        public boolean givesUp() {
                            return progress[0] == 12;
                        }
                    };
            Continuation continuation = new Continuation(() -> opened[0] = new LiveRun());
            assertThat(continuation.at(timeline, timeline.size(), seq -> seq, soonTired)).isEmpty();
            assertThat(progress[0]).isEqualTo(12);
            assertThat(opened[0].stages()).isEmpty();
        }
    }

    @Test
    void what_came_from_outside_cannot_be_repeated() throws Exception {
        try (StageDriver first = new StageDriver()) {
            first.start(StartOptions.of("process").named("p"));
            int before = first.run().timeline().size();
            try (Socket nc = new Socket(InetAddress.getLoopbackAddress(), first.run().port("p"))) {
                first.step(P);
                Timeline timeline = first.run().timeline();
                assertThat(nc.isConnected()).isTrue();
                assertThatThrownBy(() -> continued(timeline, timeline.size()))
                        .hasMessage(
                                "guest1 came from outside, and what such a program sent was not"
                                        + " recorded: continue from a step before it");
                continued(timeline, before).close();
            }
        }
    }

    static StageDriver continued(Timeline timeline, int seq) {
        Continuation continuation = new Continuation(LiveRun::new);
        Run run = continuation.at(timeline, seq, it -> it, PATIENT).orElseThrow();
        return new StageDriver((LiveRun) run);
    }

    /// What its calls came to; the port is another one.
    private static List<String> results(StageDriver driver) {
        return driver.results(P).stream().filter(call -> !call.startsWith("bind")).toList();
    }

    private static int seqAfter(StageDriver driver, String call) {
        List<Event> events = driver.run().timeline().from(1);
        int returned =
                IntStream.range(0, events.size())
                        .filter(i ->
                                events.get(i).what() instanceof Event.Returned r
                                        && "%s = %d".formatted(r.site(), r.result()).equals(call))
                        .findFirst()
                        .orElseThrow();
        return IntStream.range(returned, events.size())
                        .filter(i -> events.get(i).what() instanceof Event.Announced)
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    /// What each lane and each client did, without what differs from run to run: numbers of
    /// processes and ports, and who of a parent and its newborn child was faster.
    private static Map<String, List<String>> story(StageDriver driver) {
        return story(driver.run().timeline(), driver.run().timeline().size());
    }

    private static Map<String, List<String>> story(Timeline timeline, int seq) {
        return timeline.from(1).subList(0, seq).stream()
                .map(Event::what)
                .map(ContinuationTest::words)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(words -> words.split(" ")[0]));
    }

    private static Optional<String> words(Event.What what) {
        return switch (what) {
            case Event.Entered it -> Optional.of(it.site().lane() + " enters " + it.site().call());
            case Event.Announced it -> Optional.of(it.site().lane() + " at " + it.site().source());
            case Event.Blocked it -> Optional.of(it.site().lane() + " waits: " + it.reason());
            case Event.Returned it ->
                    Optional.of(
                            it.site().lane()
                                    + " returns "
                                    + (PROCESSES.contains(it.site().call()) ? "" : it.result())
                                    + it.errno().orElse(""));
            case Event.HandlerEntered it -> Optional.of(it.lane() + " handles " + it.signal());
            case Event.HandlerLeft it -> Optional.of(it.lane() + " has handled " + it.signal());
            case Event.LaneBorn it -> Optional.of(it.lane() + " born");
            case Event.LaneEnded it -> Optional.of(it.lane() + " ends " + it.status());
            case Event.ClientConnected it -> Optional.of(it.client() + " connects");
            case Event.ClientSent it -> Optional.of(it.client() + " sends " + it.data());
            case Event.ClientClosed it -> Optional.of(it.client() + " closes " + it.how());
            default -> Optional.empty();
        };
    }
}
