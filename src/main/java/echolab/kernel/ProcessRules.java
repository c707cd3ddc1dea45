package echolab.kernel;

import echolab.kernel.OpenFile.Access;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;

/// The rules of processes: CS:APP 8.4, `fork(2)`, `_exit(2)`, `execve(2)`, `setrlimit(2)`.
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

    /// The child inherits descriptors, handlers, blocked signals and limits, but not the pending
    /// signals, and it has one thread only.
    static void forked(Draft draft, Change.Forked c) {
        draft.alive(c.pid())
                .ifPresent(parent ->
                        draft.put(
                                ProcessState.newborn(c.child(), c.pid())
                                        .withDescriptors(parent.descriptors())
                                        .withHandled(parent.handled())
                                        .withBlocked(parent.blocked())
                                        .withNofile(parent.nofile())));
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
        SignalRules.sent(draft, new Change.Sent(process.parent(), Signal.SIGCHLD));
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

    /// A limit below the highest open descriptor closes nothing: only new numbers are refused.
    static void limited(Draft draft, Change.Limited c) {
        draft.change(c.pid(), p -> p.withNofile(OptionalLong.of(c.descriptors())));
    }

    /// A pending signal stays pending, because the blocked ones stay blocked.
    static void executed(Draft draft, Change.Executed c) {
        draft.alive(c.pid())
                .map(p -> p.withHandled(Collections.emptySortedSet()))
                .map(p -> p.withThreads(Collections.emptySortedSet()))
                .ifPresent(draft::put);
    }
}
