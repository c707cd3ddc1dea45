package echolab.puppet;

import echolab.kernel.Change;
import echolab.kernel.ExitStatus;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.Signal;
import echolab.puppet.Caller.Made;
import echolab.puppet.Performance.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Performs the acts on processes and signals.
final class ProcessPerformer {
    private final Performance on;
    private final Caller caller;

    ProcessPerformer(Performance on, Caller caller) {
        this.on = on;
        this.caller = caller;
    }

    List<Change> fork(Act.Fork act) {
        Optional<Integer> channel = on.alive(act.lane()).flatMap(_ -> on.takeChannel());
        if (channel.isEmpty()) {
            return List.of();
        }
        return caller.change(m -> forked(m, channel.get()), act.lane(), Wire.FORK, channel.get());
    }

    private Change forked(Made made, int channel) {
        Pid child = new Pid(made.result());
        on.addLane(child, channel);
        return new Change.Forked(made.pid(), child);
    }

    List<Change> exit(Act.Exit act) {
        Optional<Lane> lane = on.alive(act.lane());
        lane.ifPresent(l -> caller.last(l, Wire.EXIT, act.status()));
        return lane.stream()
                .<Change>map(l -> new Change.Ended(l.pid(), new ExitStatus.Exited(act.status())))
                .toList();
    }

    List<Change> waitpid(Act.Waitpid act) {
        Optional<Made> made = caller.make(act.lane(), Wire.WAITPID, -1).filter(m -> m.result() > 0);
        made.ifPresent(m -> on.reaped(new Pid(m.result())));
        return made.stream()
                .<Change>map(m -> new Change.Reaped(m.pid(), new Pid(m.result())))
                .toList();
    }

    /// Only processes that the rules know get a signal: the number of any other may be a stranger's.
    List<Change> kill(Act.Kill act) {
        Optional<Lane> killer = on.alive(act.lane());
        Optional<ProcessState> victim = on.process(act.victim());
        if (killer.isEmpty() || victim.isEmpty()) {
            return List.of();
        }
        Pid pid = victim.get().pid();
        boolean ends = ends(victim.get(), act.signal());
        if (ends && killer.get().pid().equals(pid)) {
            caller.last(killer.get(), Wire.KILL, pid.value(), act.signal().number());
        } else if (caller.make(act.lane(), Wire.KILL, pid.value(), act.signal().number())
                .isEmpty()) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>(List.of(new Change.Sent(pid, act.signal())));
        if (ends) {
            changes.add(killed(pid, act.signal()));
        }
        return changes;
    }

    private static Change killed(Pid pid, Signal signal) {
        return new Change.Ended(pid, new ExitStatus.Killed(signal.number()));
    }

    private static boolean ends(ProcessState victim, Signal signal) {
        boolean lethal = signal != Signal.SIGCHLD && !victim.keeps(signal);
        return !victim.isZombie() && (lethal || signal == Signal.SIGKILL);
    }

    List<Change> handle(Act.Handle act) {
        return caller.change(
                m -> new Change.Handles(m.pid(), act.signal(), true),
                act.lane(),
                Wire.HANDLE,
                act.signal().number());
    }

    List<Change> unhandle(Act.Unhandle act) {
        return on.process(act.lane()).stream()
                .flatMap(p -> {
                    Change handles = new Change.Handles(p.pid(), act.signal(), false);
                    boolean blocked = p.blocked().contains(act.signal());
                    return loosen(act.lane(), p, handles, act.signal(), Wire.UNHANDLE, !blocked);
                })
                .toList();
    }

    List<Change> deliver(Act.Deliver act) {
        return caller.change(
                m -> new Change.Delivered(m.pid(), act.signal()),
                act.lane(),
                Wire.ENTER,
                act.signal().number());
    }

    List<Change> leaveHandler(Act.LeaveHandler act) {
        return on.process(act.lane()).stream()
                .flatMap(p -> {
                    Change returned = new Change.HandlerReturned(p.pid(), act.signal());
                    boolean lets =
                            p.blocked().contains(act.signal())
                                    && !p.handled().contains(act.signal());
                    return loosen(act.lane(), p, returned, act.signal(), Wire.LEAVE, lets);
                })
                .toList();
    }

    /// A pending signal that nothing keeps any more takes its default action, which ends the process
    /// (SIGCHLD is forgotten).
    private Stream<Change> loosen(
            int name, ProcessState process, Change change, Signal signal, int what, boolean lets) {
        Optional<Lane> lane = on.alive(name);
        boolean ends = lets && process.pending().contains(signal) && signal != Signal.SIGCHLD;
        if (lane.isPresent() && ends) {
            caller.last(lane.get(), what, signal.number());
            return Stream.of(change, killed(process.pid(), signal));
        }
        return caller.change(_ -> change, name, what, signal.number()).stream();
    }
}
