package echolab.trace;

import static echolab.trace.Tale.CHILD;
import static echolab.trace.Tale.CHILD1;
import static echolab.trace.Tale.P;
import static echolab.trace.Tale.SERVER;
import static echolab.trace.Tale.site;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Change;
import echolab.kernel.ExitStatus;
import echolab.kernel.Signal;
import echolab.trace.LaneState.Activity;
import echolab.trace.LaneState.Interruption;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaneFoldTest {
    private static final CallSite ACCEPT = site(P, Call.ACCEPT, 4);

    @Test
    void a_lane_goes_from_its_gate_into_the_call_and_out_again() {
        Tale tale = Tale.listening();
        LaneState before = tale.lane(P);

        tale.announces(P, Call.ACCEPT, 4);
        assertThat(tale.lane(P)).isEqualTo(like(before, Activity.PARKED, Optional.of(ACCEPT)));

        tale.enters(P, Call.ACCEPT, 4);
        assertThat(tale.lane(P)).isEqualTo(like(before, Activity.RUNNING, Optional.of(ACCEPT)));

        tale.blocks(P, Call.ACCEPT, 4, Reason.NO_CONNECTION_WAITS, 3);
        assertThat(tale.lane(P))
                .isEqualTo(
                        new LaneState(
                                P,
                                SERVER,
                                SERVER.value(),
                                Activity.BLOCKED,
                                Optional.of(ACCEPT),
                                Optional.of(Reason.NO_CONNECTION_WAITS),
                                3,
                                before.last(),
                                Optional.empty(),
                                Optional.empty()));

        tale.connects("A", 40001).accepts(40001);
        Optional<Event.Returned> last = tale.lane(P).last();
        assertThat(tale.lane(P))
                .isEqualTo(
                        new LaneState(
                                P,
                                SERVER,
                                SERVER.value(),
                                Activity.RUNNING,
                                Optional.empty(),
                                Optional.empty(),
                                -1,
                                last,
                                Optional.empty(),
                                Optional.empty()));
        assertThat(last.orElseThrow().result()).isEqualTo(4);
    }

    @Test
    void a_handler_leads_back_to_the_call_that_it_interrupted() {
        Tale tale = Tale.forked().enters(P, Call.ACCEPT, 4);
        tale.blocks(P, Call.ACCEPT, 4, Reason.NO_CONNECTION_WAITS, 3).exits(CHILD1, 0);
        LaneState blocked = tale.lane(P);

        tale.signalled();
        assertThat(tale.lane(P).interruption()).hasValue(new Interruption(Signal.SIGCHLD, blocked));
        assertThat(tale.lane(P).activity()).isEqualTo(Activity.RUNNING);
        assertThat(interrupted(tale)).hasValue(ACCEPT);

        tale.announces(P, Call.WAITPID, 0).enters(P, Call.WAITPID, 0).reaps();
        assertThat(tale.lane(P).site()).isEmpty();
        assertThat(interrupted(tale)).hasValue(ACCEPT);

        tale.handlerLeft();
        assertThat(tale.lane(P).site()).hasValue(ACCEPT);
        assertThat(tale.lane(P).activity()).isEqualTo(Activity.RUNNING);
        assertThat(tale.lane(P).last().orElseThrow().site().call()).isEqualTo(Call.WAITPID);
        assertThat(tale.lane(P).inHandler()).isFalse();
        assertThat(interrupted(tale)).isEmpty();
    }

    @Test
    void a_child_that_is_forked_in_a_handler_returns_from_it_too() {
        Tale tale = Tale.listening().announces(P, Call.ACCEPT, 4).signalled().forks();
        assertThat(tale.lane(CHILD1).interruption())
                .map(Interruption::signal)
                .hasValue(Signal.SIGCHLD);

        tale.happens(new Event.HandlerLeft(CHILD1, CHILD, Signal.SIGCHLD));
        assertThat(tale.lane(CHILD1)).isEqualTo(LaneState.born(CHILD1, CHILD, CHILD.value()));
        assertThat(tale.lane(P).inHandler()).isTrue();
    }

    @Test
    void another_program_runs_no_handler() {
        Tale tale = Tale.listening().signalled();
        tale.returns(P, Call.EXECVE, 9, 0, new Change.Executed(SERVER));
        assertThat(tale.lane(P).inHandler()).isFalse();
    }

    @Test
    void a_handler_that_came_at_a_gate_leads_back_to_the_gate() {
        Tale tale = Tale.listening().announces(P, Call.ACCEPT, 4);
        LaneState parked = tale.lane(P);
        tale.signalled().announces(P, Call.WAITPID, 0).fails(P, Call.WAITPID, 0, "ECHILD");
        LaneState inside = tale.lane(P);
        tale.handlerLeft();
        assertThat(tale.lane(P))
                .isEqualTo(
                        new LaneState(
                                P,
                                SERVER,
                                SERVER.value(),
                                Activity.PARKED,
                                parked.site(),
                                Optional.empty(),
                                -1,
                                inside.last(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void a_handler_in_a_handler_leads_back_one_at_a_time() {
        Tale tale = Tale.listening().enters(P, Call.ACCEPT, 4).signalled();
        tale.enters(P, Call.WAITPID, 0).signalled();
        assertThat(interrupted(tale)).hasValue(site(P, Call.WAITPID, 0));
        tale.handlerLeft();
        assertThat(interrupted(tale)).hasValue(ACCEPT);
        tale.handlerLeft();
        assertThat(tale.lane(P).inHandler()).isFalse();
    }

    @Test
    void a_process_that_ended_is_a_zombie_until_its_parent_reaps_it() {
        Tale tale = Tale.forked().watches(CHILD1, "n", "1").exits(CHILD1, 3);
        LaneState zombie = tale.lane(CHILD1);
        assertThat(zombie.activity()).isEqualTo(Activity.ZOMBIE);
        assertThat(zombie.exit()).hasValue(new ExitStatus.Exited(3));
        assertThat(tale.now().names()).containsOnlyKeys(SERVER);
        assertThat(tale.now().variables()).isEmpty();

        tale.reaps();
        assertThat(tale.lane(CHILD1)).isEqualTo(zombie.gone());
        assertThat(tale.lane(CHILD1).exit()).hasValue(new ExitStatus.Exited(3));
        assertThat(tale.now().kernel().processes()).containsOnlyKeys(SERVER);
    }

    @Test
    void a_zombie_whose_parent_ends_is_gone_with_it() {
        Tale tale = Tale.forked().exits(CHILD1, 0).exits(P, 1);
        assertThat(tale.lane(CHILD1).activity()).isEqualTo(Activity.GONE);
        assertThat(tale.lane(P).activity()).isEqualTo(Activity.ZOMBIE);
    }

    @Test
    void a_process_number_used_again_means_the_lane_that_lives() {
        Tale tale = Tale.forked().exits(CHILD1, 0).reaps();
        tale.happens(new Event.LaneBorn(P.child(2), CHILD, CHILD.value()));
        assertThat(tale.now().laneOf(CHILD).orElseThrow().lane()).isEqualTo(P.child(2));
    }

    private static LaneState like(LaneState lane, Activity activity, Optional<CallSite> site) {
        return new LaneState(
                lane.lane(),
                lane.pid(),
                lane.tid(),
                activity,
                site,
                Optional.empty(),
                -1,
                lane.last(),
                Optional.empty(),
                Optional.empty());
    }

    /// The call that the running handler interrupted.
    private static Optional<CallSite> interrupted(Tale tale) {
        return tale.lane(P).interruption().flatMap(it -> it.before().site());
    }
}
