package echolab.frame;

import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.Lane;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The places in a trace at which a person wants to stand: after each thing that a server or a
/// client did, with all that followed from it by itself. A picture is drawn at each, going back
/// and forward moves between them. Grows with the trace; confined to one thread.
public final class Moments {
    private final List<Integer> begins = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final Set<Lane> inCall = new HashSet<>();
    private Optional<Lane> unfinished = Optional.empty();
    private int size;

    /// Takes the next events of the trace, in order.
    public void append(List<Event> events) {
        for (Event event : events) {
            int seq = size + 1;
            if (finishes(event.what())) {
                begins.set(begins.size() - 1, seq);
                ends.set(ends.size() - 1, seq);
                unfinished = Optional.empty();
            } else if (ends.isEmpty() || begins(event.what())) {
                begins.add(seq);
                ends.add(seq);
                unfinished = Optional.empty();
            } else if (changesInCall(event.what())) {
                begins.add(seq);
                ends.add(seq);
                unfinished = lane(event.what());
            } else if (!(event.what() instanceof Event.Entered)) {
                ends.set(ends.size() - 1, seq);
            }
            follow(event.what());
            size = seq;
        }
    }

    /// How many there are.
    public int count() {
        return ends.size();
    }

    /// How many events of the trace it has taken.
    public int size() {
        return size;
    }

    /// The place in the trace (an event's `seq`) of the moment counted from 1; 0 for moment 0,
    /// before anything happened.
    public int seqOf(int moment) {
        return moment == 0 ? 0 : ends.get(moment - 1);
    }

    /// The place of the event that a moment is about, its first.
    public int causeOf(int moment) {
        return begins.get(moment - 1);
    }

    /// The last moment that is not after this place in the trace; 0 before the first.
    public int at(int seq) {
        int found = Collections.binarySearch(ends, seq);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// The moment that an event belongs to.
    public int from(int seq) {
        int found = Collections.binarySearch(ends, seq);
        return found >= 0 ? found + 1 : -found;
    }

    /// A call that is being made changes a variable before it returns (`select(2)` its sets): that
    /// belongs to its return, which comes next.
    private boolean changesInCall(Event.What what) {
        return what instanceof Event.Watched it
                && inCall.contains(it.lane())
                && unfinished.isEmpty();
    }

    /// Whether this is the return of the call that has changed variables.
    private boolean finishes(Event.What what) {
        return what instanceof Event.Returned it
                && unfinished.filter(it.site().lane()::equals).isPresent();
    }

    private void follow(Event.What what) {
        if (what instanceof Event.Entered it) {
            inCall.add(it.site().lane());
        } else if (what instanceof Event.Returned it) {
            inCall.remove(it.site().lane());
        } else if (what instanceof Event.LaneEnded it) {
            inCall.remove(it.lane());
        }
    }

    private static Optional<Lane> lane(Event.What what) {
        return what instanceof Event.Watched it ? Optional.of(it.lane()) : Optional.empty();
    }

    /// Whether something new happens here. The rest follows from what happened before it (a lane
    /// comes to its next call, bytes arrive at a client) or prepares what comes.
    private static boolean begins(Event.What what) {
        return switch (what) {
            case Event.Returned e -> !isChildOfFork(e.site().call(), e.result());
            case Event.ServerStarted _,
                    Event.Blocked _,
                    Event.HandlerEntered _,
                    Event.LaneEnded _,
                    Event.ThreadEnded _,
                    Event.ClientConnected _,
                    Event.ClientSent _,
                    Event.ClientClosed _,
                    Event.TerminalInput _,
                    Event.LimitSet _,
                    Event.ServerStopped _,
                    Event.Said _ ->
                    true;
            case Event.LaneBorn _,
                    Event.Announced _,
                    Event.Entered _,
                    Event.Watched _,
                    Event.SignalSent _,
                    Event.HandlerLeft _,
                    Event.ClientReceived _,
                    Event.ClientSawEof _,
                    Event.TerminalOutput _,
                    Event.LimitsRead _,
                    Event.Compared _ ->
                    false;
        };
    }

    /// `fork` returns twice: once in the parent, where it happens, and with 0 in the child, which
    /// is there since then.
    private static boolean isChildOfFork(Call call, long result) {
        return call == Call.FORK && result == 0;
    }
}
