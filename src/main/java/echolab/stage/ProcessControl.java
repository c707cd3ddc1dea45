package echolab.stage;

import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.Signal;
import echolab.stage.Lanes.Member;
import echolab.stage.StageException.Kind;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.StageState;
import echolab.unix.Errno;
import echolab.unix.ResourceLimits;
import echolab.unix.UnixException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/// What is done to a server's processes from outside: `kill(2)`, `prlimit(2)`. Called under the run's
/// lock.
final class ProcessControl {
    private final Stages stages;
    private final Turns turns;
    private final Stepper stepper;
    private final Function<String, StageState> current;

    ProcessControl(
            Stages stages, Turns turns, Stepper stepper, Function<String, StageState> current) {
        this.stages = stages;
        this.turns = turns;
        this.stepper = stepper;
        this.current = current;
    }

    /// Sends a real signal to the lane's process.
    void kill(Lane lane, Signal signal) {
        LiveStage stage = stages.up(lane.stage());
        turns.settle(stage);
        Member member = stepper.member(stage, lane);
        stage.kill(member, signal, keeps(stage, member, signal));
        turns.awaitVerified(stage);
    }

    private boolean keeps(LiveStage stage, Member member, Signal signal) {
        ProcessState process = processes(stage).get(new Pid(member.pid));
        return process != null && process.keeps(signal);
    }

    private SortedMap<Pid, ProcessState> processes(LiveStage stage) {
        return current.apply(stage.name()).kernel().processes();
    }

    /// Sets the soft limit of descriptors of the lane's process. A fork that goes on meanwhile would
    /// leave open which limit the child has.
    void limit(Lane lane, int nofile, boolean withChildren) {
        LiveStage stage = stages.up(lane.stage());
        if (stage.gates().areOpen()) {
            throw new StageException(
                    Kind.BAD_REQUEST,
                    "server %s runs freely: pause it, then set its limits".formatted(stage.name()));
        }
        turns.settle(stage);
        Pid first = new Pid(stepper.member(stage, lane).pid);
        List<Pid> all = withChildren ? family(stage, first) : List.of(first);
        ResourceLimits limits = new ResourceLimits();
        all.forEach(pid -> limit(limits, pid, nofile));
        stage.write(new Event.LimitSet(lane, all, nofile));
        turns.awaitVerified(stage);
    }

    /// The process and all that descend from it and are alive.
    private List<Pid> family(LiveStage stage, Pid first) {
        List<Pid> family = new ArrayList<>(List.of(first));
        for (int i = 0; i < family.size(); i++) {
            Pid parent = family.get(i);
            processes(stage).values().stream()
                    .filter(p -> p.parent().equals(parent) && !p.isZombie())
                    .forEach(p -> family.add(p.pid()));
        }
        return family;
    }

    private static void limit(ResourceLimits limits, Pid pid, int nofile) {
        try {
            limits.setNofile(pid.value(), nofile);
        } catch (UnixException refused) {
            long hard =
                    limits.nofile(pid.value()).found().map(ResourceLimits.Bounds::hard).orElse(0L);
            throw new StageException(
                    refused.is(Errno.EPERM) && nofile > hard ? Kind.BAD_REQUEST : Kind.MACHINE,
                    refused.is(Errno.EPERM) && nofile > hard
                            ? ("nofile %d is above the hard limit %d of process %s, which only"
                                            + " CAP_SYS_RESOURCE may raise, up to fs.nr_open (prlimit:"
                                            + " EPERM): use %d or less")
                                    .formatted(nofile, hard, pid, hard)
                            : "the limits of process %s cannot be set: %s"
                                    .formatted(pid, refused.getMessage()),
                    refused);
        }
    }
}
