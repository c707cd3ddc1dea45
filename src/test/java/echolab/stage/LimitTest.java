package echolab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.unix.ResourceLimits;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LimitTest {
    private static final Lane P = new Lane("p");

    @Test
    void the_kernel_and_the_rules_have_the_new_limit_and_the_hard_one_stays() {
        try (LiveRun run = new LiveRun()) {
            run.start(StartOptions.of("iterative").named("p"));
            int server = run.state("p").server().value();
            long hard = bounds(server).hard();

            run.limit(P, 17, false);

            assertThat(bounds(server)).isEqualTo(new ResourceLimits.Bounds(17, hard));
            assertThat(run.state("p").kernel().processes().values())
                    .extracting(p -> p.nofile())
                    .containsExactly(OptionalLong.of(17));
            assertThat(run.state("p").compared().map(Event.Compared::divergences))
                    .hasValueSatisfying(found -> assertThat(found).isEmpty());
        }
    }

    @Test
    void above_the_hard_limit_it_is_refused_and_said_how_far_it_may_go() {
        try (LiveRun run = new LiveRun()) {
            run.start(StartOptions.of("iterative").named("p"));
            int server = run.state("p").server().value();
            ResourceLimits.Bounds before = bounds(server);

            assertThatThrownBy(() -> run.limit(P, Integer.MAX_VALUE, false))
                    .isInstanceOf(StageException.class)
                    .hasMessage(
                            "nofile 2147483647 is above the hard limit %1$d of process %2$d, which"
                                    + " only CAP_SYS_RESOURCE may raise, up to fs.nr_open (prlimit:"
                                    + " EPERM): use %1$d or less",
                            before.hard(), server);
            assertThat(bounds(server)).isEqualTo(before);
        }
    }

    @Test
    void a_server_that_wants_more_than_it_may_have_does_not_start() {
        try (LiveRun run = new LiveRun()) {
            long hard = bounds((int) ProcessHandle.current().pid()).hard();
            StartOptions greedy =
                    StartOptions.of("iterative").named("p").withNofile(Integer.MAX_VALUE);

            assertThatThrownBy(() -> run.start(greedy))
                    .isInstanceOf(StageException.class)
                    .hasMessage(
                            "nofile 2147483647 is above the hard limit %1$d that server p inherits:"
                                    + " use %1$d or less",
                            hard);
        }
    }

    @Test
    void a_server_that_runs_freely_has_to_be_paused_first() {
        try (LiveRun run = new LiveRun()) {
            run.start(StartOptions.of("iterative").named("p"));
            run.openGates(new Gates.OfStage("p"));

            assertThatThrownBy(() -> run.limit(P, 17, false))
                    .isInstanceOf(StageException.class)
                    .hasMessage("server p runs freely: pause it, then set its limits");

            run.closeGates(new Gates.OfStage("p"));
            run.limit(P, 17, false);
            assertThat(bounds(run.state("p").server().value()).soft()).isEqualTo(17);
        }
    }

    private static ResourceLimits.Bounds bounds(int pid) {
        return new ResourceLimits().nofile(pid).found().orElseThrow();
    }
}
