package echolab.kernel;

import java.util.SortedSet;
import java.util.TreeSet;

/// The rules of signals: CS:APP 8.5, `signal(7)`, `sigaction(2)`.
final class SignalRules {
    private SignalRules() {}

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
