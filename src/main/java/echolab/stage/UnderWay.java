package echolab.stage;

import echolab.unix.RawEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The calls that lanes are in, as they were entered. A signal handler makes calls in the midst of
/// the one that it interrupted.
final class UnderWay {
    /// By the birth of the lane, the innermost first.
    private final Map<Long, Deque<RawEvent>> calls = new HashMap<>();

    void entered(RawEvent raw) {
        calls.computeIfAbsent(raw.birth(), _ -> new ArrayDeque<>()).push(raw);
    }

    /// Takes out the call that returns here. Nothing where the lane did not enter it: the child of a
    /// `fork` returns from a call that its parent made.
    Optional<RawEvent> returned(RawEvent raw) {
        Deque<RawEvent> within = calls.get(raw.birth());
        while (within != null && !within.isEmpty()) {
            RawEvent innermost = within.pop();
            if (innermost.call() == raw.call()) {
                return Optional.of(innermost);
            }
        }
        return Optional.empty();
    }

    /// The call that the lane makes now.
    Optional<RawEvent> innermost(long birth) {
        return Optional.ofNullable(calls.get(birth)).map(Deque::peek);
    }

    void ended(long birth) {
        calls.remove(birth);
    }
}
