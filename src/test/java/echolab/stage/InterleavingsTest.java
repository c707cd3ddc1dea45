package echolab.stage;

import static echolab.stage.StageDriver.P;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.ProcessState;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.LaneState.Activity;
import echolab.trace.Timeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Three clients at once on the process-based server, in every order of steps: while the third has
/// just been accepted and forked for, the children of the first two close their connection and end,
/// and the parent closes its copy of the third and reaps. The orders are found by playing: each
/// play goes on where an earlier one could have gone another way.
class InterleavingsTest {
    /// The children make two calls each; the parent `close`, `accept`, which blocks, and of
    /// `waitpid` as many as it takes, which depends on how many SIGCHLD became one. Without the
    /// parent there are 6 orders.
    private static final int ORDERS = 246;

    /// The picture of a server grows with all it ever did.
    private static final int PLAYS_OF_ONE_SERVER = 40;

    private final Set<List<String>> played = new HashSet<>();
    private StageDriver stage = new StageDriver();
    private int children;
    private int seen;

    /// A point where another lane could have gone on.
    private record Choice(int taken, int possible) {
        Choice next() {
            return new Choice(taken + 1, possible);
        }

        boolean isLast() {
            return taken + 1 == possible;
        }
    }

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @Test
    void in_every_order_of_steps_the_rules_and_the_kernel_agree() {
        List<Choice> choices = new ArrayList<>();
        do {
            if (played.size() % PLAYS_OF_ONE_SERVER == 0) {
                startAnew();
            }
            play(choices);
            while (!choices.isEmpty() && choices.getLast().isLast()) {
                choices.removeLast();
            }
            if (!choices.isEmpty()) {
                choices.add(choices.removeLast().next());
            }
        } while (!choices.isEmpty());
        assertThat(played).hasSize(ORDERS);
    }

    private void startAnew() {
        stage.close();
        stage = new StageDriver();
        stage.start(StartOptions.of("process").named("p"));
        children = 0;
        seen = 0;
    }

    /// One order: as chosen, and from there on the first that is possible.
    private void play(List<Choice> choices) {
        Lane first = accepted("A");
        stage.step(P);
        Lane second = accepted("B");
        stage.step(P);
        Lane third = accepted("C");
        leave(first, "A");
        leave(second, "B");
        List<String> order = new ArrayList<>();
        List<Lane> able = able(first, second);
        for (int i = 0; !able.isEmpty(); i++) {
            if (i == choices.size()) {
                choices.add(new Choice(0, able.size()));
            }
            assertThat(able).as("%s", order).hasSize(choices.get(i).possible());
            Lane lane = able.get(choices.get(i).taken());
            order.add(call(lane, List.of(P, first, second)));
            stage.step(lane);
            able = able(first, second);
        }
        assertThat(played.add(order)).as("%s is new", order).isTrue();
        onlyTheThirdIsLeft(third, order);
        stage.close("C");
        stage.runUntilIdle();
        agreed(order);
    }

    /// `parent close`, `second exit`.
    private String call(Lane lane, List<Lane> lanes) {
        String who = List.of("parent", "first", "second").get(lanes.indexOf(lane));
        return who + " " + stage.call(lane).replaceAll("\\(.*", "");
    }

    /// The client's child, just forked: the parent is about to close its copy.
    private Lane accepted(String client) {
        stage.connect(client);
        stage.stepUntil(P, Call.FORK).step(P);
        children++;
        return P.child(children);
    }

    /// The client is served and leaves: its child is about to close the connection.
    private void leave(Lane child, String client) {
        stage.step(child).send(client, "bye\n").runUntilIdle(child).close(client);
        stage.stepUntil(child, Call.CLOSE);
    }

    private List<Lane> able(Lane first, Lane second) {
        return Stream.of(P, first, second)
                .filter(lane -> stage.activity(lane) == Activity.PARKED)
                .toList();
    }

    private void onlyTheThirdIsLeft(Lane third, List<String> order) {
        assertThat(stage.call(P)).isEqualTo("accept(3)");
        assertThat(stage.state().kernel().processes().values())
                .as("%s", order)
                .extracting(ProcessState::pid)
                .containsExactlyInAnyOrder(stage.lane(P).pid(), stage.lane(third).pid());
        assertThat(stage.fds(P)).containsExactly(0, 1, 2, 3);
        assertThat(stage.refcnt(third, 4)).isEqualTo(1);
        assertThat(stage.pending(P)).isEmpty();
    }

    /// Fails unless the kernel was asked after every step and agreed.
    private void agreed(List<String> order) {
        Timeline timeline = stage.run().timeline();
        List<Event.Compared> comparisons =
                timeline.from(seen + 1).stream()
                        .map(Event::what)
                        .filter(Event.Compared.class::isInstance)
                        .map(Event.Compared.class::cast)
                        .toList();
        seen = timeline.size();
        assertThat(comparisons).hasSizeGreaterThan(order.size());
        assertThat(comparisons)
                .as("%s", order)
                .allSatisfy(c -> assertThat(c.divergences()).isEmpty());
    }
}
