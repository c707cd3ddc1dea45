package echolab.kernel;

import java.util.SortedSet;
import java.util.TreeSet;

/// The rules of signals: CS:APP 8.5, `signal(7)`, `sigaction(2)`.
final class SignalRules {
    private SignalRules() {}

    static void handles(Draft draft, Change.Handles c) {
        draft.change(
                c.pid(),
                p ->
                        defaultAction(
                                p.withHandled(
                                        c.handled()
                                                ? with(p.handled(), c.signal())
                                                : without(p.handled(), c.signal())),
                                c.signal()));
    }

    static void sent(Draft draft, Change.Sent c) {
        draft.change(
                c.pid(),
                p ->
                        p.isZombie()
                                ? p
                                : defaultAction(
                                        p.withPending(with(p.pending(), c.signal())), c.signal()));
    }

    /// The signal is blocked while its handler runs.
    static void delivered(Draft draft, Change.Delivered c) {
        draft.alive(c.pid())
                .map(p -> p.withPending(without(p.pending(), c.signal())))
                .map(p -> p.withBlocked(with(p.blocked(), c.signal())))
                .ifPresent(draft::put);
    }

    /// The mask is again what it was when the signal was delivered, `sigreturn(2)`.
    static void handlerReturned(Draft draft, Change.HandlerReturned c) {
        draft.change(
                c.pid(),
                p -> defaultAction(p.withBlocked(without(p.blocked(), c.signal())), c.signal()));
    }

    /// What is not kept takes its default action, which is to do nothing or to end the process.
    private static ProcessState defaultAction(ProcessState p, Signal signal) {
        return p.keeps(signal) ? p : p.withPending(without(p.pending(), signal));
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
