package echolab.stage.again;

import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.Lane;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// In which order calls are made again. Lanes that ran freely made theirs at the same time, and the
/// recording cannot tell what the kernel did first.
enum Order {
    /// As the calls were entered: right for what was stepped.
    OF_ENTRY {
        @Override
        List<Act> of(List<Act> acts, List<Event> events) {
            return acts;
        }
    },

    /// A call that may wait for others is made as late as it returned, and those that had not returned
    /// are made at the end: `select(2)` that found two descriptors ready found them because both were
    /// ready when it looked, not when it was entered.
    OF_RETURN {
        @Override
        List<Act> of(List<Act> acts, List<Event> events) {
            Map<Integer, Integer> places = returns(events);
            return acts.stream()
                    .sorted(
                            Comparator.comparingInt(
                                    act -> places.getOrDefault(act.seq(), act.seq())))
                    .toList();
        }
    };

    private static final Set<Call> MAY_WAIT =
            EnumSet.of(
                    Call.ACCEPT,
                    Call.READ,
                    Call.RECVMSG,
                    Call.SELECT,
                    Call.POLL,
                    Call.EPOLL_WAIT,
                    Call.SEM_WAIT,
                    Call.PTHREAD_JOIN);

    /// The acts, each lane's in their own order.
    ///
    /// @param events those that the acts were read off
    abstract List<Act> of(List<Act> acts, List<Event> events);

    /// Where calls that may wait returned, by the place where they were entered. One that a signal
    /// interrupted was waiting then, and is left where it is, as is one that its lane ended in.
    private static Map<Integer, Integer> returns(List<Event> events) {
        Map<Integer, Integer> places = new HashMap<>();
        Map<Lane, Integer> open = new HashMap<>();
        for (Event event : events) {
            int seq = (int) event.seq();
            switch (event.what()) {
                case Event.Entered it -> enter(it.site(), seq, open);
                case Event.Returned it -> {
                    Integer entered = open.remove(it.site().lane());
                    if (entered != null) {
                        places.put(entered, seq);
                    }
                }
                case Event.HandlerEntered it -> open.remove(it.lane());
                case Event.LaneEnded it -> open.remove(it.lane());
                default -> {}
            }
        }
        open.values().forEach(entered -> places.put(entered, Integer.MAX_VALUE));
        return places;
    }

    private static void enter(CallSite site, int seq, Map<Lane, Integer> open) {
        if (MAY_WAIT.contains(site.call())) {
            open.put(site.lane(), seq);
        }
    }
}
