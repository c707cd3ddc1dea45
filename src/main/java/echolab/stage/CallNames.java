package echolab.stage;

import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.unix.RawEvent;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The names of the variables that a call was given. A server tells them when it announces or enters
/// the call, and not again when it blocks or returns.
final class CallNames {
    private static final Set<Call> NAMED =
            EnumSet.of(
                    Call.SELECT,
                    Call.POLL,
                    Call.EPOLL_WAIT,
                    Call.SEM_WAIT,
                    Call.SEM_POST,
                    Call.EXECVE,
                    Call.FD_ZERO,
                    Call.FD_SET,
                    Call.FD_CLR,
                    Call.FD_COPY,
                    Call.ASSIGN);

    private final Map<Long, Map<Call, Bytes>> byBirth = new HashMap<>();

    /// The same event with the names that its call was given.
    RawEvent named(RawEvent event) {
        if (!NAMED.contains(event.call())) {
            return event;
        }
        Map<Call, Bytes> names =
                byBirth.computeIfAbsent(event.birth(), _ -> new EnumMap<>(Call.class));
        return switch (event.kind()) {
            case ANNOUNCED, ENTERED -> {
                names.put(event.call(), event.text());
                yield event;
            }
            default -> event.withText(names.getOrDefault(event.call(), Bytes.NONE));
        };
    }

    void ended(long birth) {
        byBirth.remove(birth);
    }
}
