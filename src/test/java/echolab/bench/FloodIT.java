package echolab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import echolab.kernel.ExitStatus;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.StageState;
import echolab.unix.Processes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Servers that report faster than is taken in meanwhile: what is taken in later is whole, and in its
/// order.
class FloodIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Test
    void what_children_did_is_recorded_though_they_are_long_gone() throws Exception {
        LiveRun run = new LiveRun();
        try (StagedServer server = StagedServer.start(Model.PROCESS, run)) {
            new EchoClients(server.awaitPort(), 16, LIMIT).connectAndLeave(1000).whole();
            StageState end = server.stateAtRest();

            Map<Lane, List<Event.What>> children = whatChildrenDid(run);
            assertThat(children).hasSize(1000);
            assertThat(children.values()).allSatisfy(FloodIT::livesWhole);
            assertThat(end.compared().map(Event.Compared::divergences))
                    .hasValueSatisfying(divergences -> assertThat(divergences).isEmpty());
        }
    }

    @Test
    void a_child_that_is_killed_meanwhile_has_told_all_it_did() throws Exception {
        LiveRun run = new LiveRun();
        try (StagedServer server = StagedServer.start(Model.PROCESS, run)) {
            EchoClients silent = new EchoClients(server.awaitPort(), 1, LIMIT);
            CompletableFuture<EchoClients.Tally> itsTally =
                    inBackground(() -> silent.talk(1_000_000));
            Await.until("a child serves", () -> firstChild(run).isPresent());
            int victim = firstChild(run).orElseThrow().pid().value();
            CompletableFuture<EchoClients.Tally> others =
                    inBackground(() ->
                            new EchoClients(server.awaitPort(), 8, LIMIT).connectAndLeave(800));
            Processes.kill(victim, 9);
            others.get().whole();
            assertThat(itsTally.get().wrong()).isEqualTo(1);
            StageState end = server.stateAtRest();

            List<Event.What> did = whatChildrenDid(run).get(Lane.first("p").child(1));
            assertThat(did.getLast())
                    .isInstanceOfSatisfying(
                            Event.LaneEnded.class,
                            it -> assertThat(it.status()).isEqualTo(new ExitStatus.Killed(9)));
            assertThat(end.compared().map(Event.Compared::divergences))
                    .hasValueSatisfying(divergences -> assertThat(divergences).isEmpty());
        }
    }

    @Test
    void what_is_printed_stands_behind_the_call_that_printed_it() throws Exception {
        LiveRun run = new LiveRun();
        try (StagedServer server = StagedServer.start(Model.POOL, run)) {
            new EchoClients(server.awaitPort(), 16, LIMIT).talk(500).whole();
            server.stateAtRest();

            long written = 0;
            long printed = 0;
            for (Event event : run.timeline().from(1)) {
                if (event.what() instanceof Event.Entered it
                        && it.site().call() == Call.WRITE
                        && it.site().descriptor().value() == 1) {
                    written++;
                }
                if (event.what() instanceof Event.TerminalOutput it) {
                    printed += it.data().first().chars().filter(c -> c == '\n').count();
                    assertThat(printed).isLessThanOrEqualTo(written);
                }
            }
            assertThat(printed).isEqualTo(written).isEqualTo(8000);
        }
    }

    @Test
    void how_far_the_timeline_is_behind_is_known_while_it_lasts() throws Exception {
        LiveRun run = new LiveRun();
        try (StagedServer server = StagedServer.start(Model.POOL, run)) {
            assertThat(run.behind()).isZero();
            int port = server.awaitPort();
            var load = inBackground(() -> new EchoClients(port, 16, LIMIT).talk(3000));
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> run.behind() > 1000);
            load.get().whole();
            server.stateAtRest();
            assertThat(run.behind()).isZero();
        }
    }

    private interface Load {
        EchoClients.Tally run() throws InterruptedException;
    }

    private static CompletableFuture<EchoClients.Tally> inBackground(Load load) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return load.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Optional<Event.LaneBorn> firstChild(LiveRun run) {
        return run.timeline().from(1).stream()
                .map(Event::what)
                .filter(Event.LaneBorn.class::isInstance)
                .map(Event.LaneBorn.class::cast)
                .filter(it -> !it.lane().isFirst())
                .findFirst();
    }

    private static void livesWhole(List<Event.What> did) {
        assertThat(did.getFirst()).isInstanceOf(Event.LaneBorn.class);
        assertThat(did.getLast()).isInstanceOf(Event.LaneEnded.class);
        assertThat(did.get(did.size() - 2))
                .isInstanceOfSatisfying(
                        Event.Entered.class,
                        it -> assertThat(it.site().call()).isEqualTo(Call.EXIT));
        assertThat(
                        did.stream()
                                .filter(Event.Returned.class::isInstance)
                                .map(what -> ((Event.Returned) what).site().call()))
                .containsSubsequence(Call.READ, Call.WRITE, Call.READ, Call.CLOSE);
    }

    private static Map<Lane, List<Event.What>> whatChildrenDid(LiveRun run) {
        Map<Lane, List<Event.What>> did = new HashMap<>();
        for (Event event : run.timeline().from(1)) {
            lane(event.what())
                    .filter(lane -> !lane.isFirst())
                    .ifPresent(lane ->
                            did.computeIfAbsent(lane, _ -> new ArrayList<>()).add(event.what()));
        }
        return did;
    }

    private static Optional<Lane> lane(Event.What what) {
        return switch (what) {
            case Event.LaneBorn it -> Optional.of(it.lane());
            case Event.Entered it -> Optional.of(it.site().lane());
            case Event.Returned it -> Optional.of(it.site().lane());
            case Event.LaneEnded it -> Optional.of(it.lane());
            default -> Optional.empty();
        };
    }
}
