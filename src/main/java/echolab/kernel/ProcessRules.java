package echolab.kernel;

import echolab.kernel.OpenFile.Access;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The rules of processes and signals: CS:APP 8.4 and 8.5, `fork(2)`, `_exit(2)`, `signal(7)`.
final class ProcessRules {
    private ProcessRules() {}

    static void started(Draft draft, Change.Started c) {
        draft.put(ProcessState.newborn(c.pid(), c.parent()));
        VnodeId terminal = draft.findOrAddVnode(new Vnode.Terminal(c.terminal()));
        OpenFileId file = draft.addFile(terminal, Access.READ_WRITE);
        for (int fd = 0; fd <= 2; fd++) {
            draft.point(c.pid(), new Fd(fd), file);
        }
    }

    /// The child inherits descriptors and handlers, but not the pending signals.
    static void forked(Draft draft, Change.Forked c) {
        draft.alive(c.pid())
                .ifPresent(parent ->
                        draft.put(
                                new ProcessState(
                                        c.child(),
                                        c.pid(),
                                        parent.descriptors(),
                                        parent.handled(),
                                        Collections.emptySortedSet(),
                                        Optional.empty())));
    }

    /// Its descriptors are closed, its children get a new parent, its parent gets SIGCHLD. An
    /// orphan is reaped by its adopter as soon as it ends, so it leaves no zombie.
    static void ended(Draft draft, Change.Ended c) {
        Optional<ProcessState> alive = draft.alive(c.pid());
        if (alive.isEmpty()) {
            return;
        }
        ProcessState process = alive.get();
        draft.put(process.ended(c.status()));
        new HashSet<>(process.descriptors().values()).forEach(draft::releaseIfUnused);
        orphanChildrenOf(draft, c.pid());
        if (process.parent().equals(Pid.INIT)) {
            draft.remove(c.pid());
        }
        sent(draft, new Change.Sent(process.parent(), Signal.SIGCHLD));
    }

    private static void orphanChildrenOf(Draft draft, Pid parent) {
        for (ProcessState child : draft.allProcesses()) {
            if (child.parent().equals(parent)) {
                if (child.isZombie()) {
                    draft.remove(child.pid());
                } else {
                    draft.put(child.withParent(Pid.INIT));
                }
            }
        }
    }

    static void reaped(Draft draft, Change.Reaped c) {
        draft.process(c.child())
                .filter(ProcessState::isZombie)
                .ifPresent(_ -> draft.remove(c.child()));
    }

    /// Without its handler a signal cannot stay pending: it takes its default action.
    static void handles(Draft draft, Change.Handles c) {
        draft.change(
                c.pid(),
                p ->
                        p.withHandled(
                                c.handled()
                                        ? with(p.handled(), c.signal())
                                        : without(p.handled(), c.signal())));
        if (!c.handled()) {
            delivered(draft, new Change.Delivered(c.pid(), c.signal()));
        }
    }

    /// A signal becomes pending only where a handler waits for it; elsewhere it takes its default
    /// action at once, which is to do nothing or to end the process.
    static void sent(Draft draft, Change.Sent c) {
        draft.change(
                c.pid(),
                p ->
                        p.isZombie() || !p.handled().contains(c.signal())
                                ? p
                                : p.withPending(with(p.pending(), c.signal())));
    }

    static void delivered(Draft draft, Change.Delivered c) {
        draft.change(c.pid(), p -> p.withPending(without(p.pending(), c.signal())));
    }

    private static SortedSet<Signal> with(SortedSet<Signal> signals, Signal signal) {
        SortedSet<Signal> more = new TreeSet<>(signals);
        more.add(signal);
        return more;
    }

    private static SortedSet<Signal> without(SortedSet<Signal> signals, Signal signal) {
        SortedSet<Signal> fewer = new TreeSet<>(signals);
        fewer.remove(signal);
        return fewer;
    }
}
