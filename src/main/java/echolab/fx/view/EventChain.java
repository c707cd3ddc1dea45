package echolab.fx.view;

import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;

/// What the toolkit keeps of events that are over. It has one chain of dispatchers for all events, and
/// empties it behind each as far as it reached when that one set out. Those that are put into it on the
/// way stay there until another event comes as far, which may be never: with one of them a node, the
/// window that it stood in, and the whole run that was shown there.
final class EventChain {
    /// Longer than the chain of any event: a place for each parent of a node, and some.
    private static final int LONGER = 256;

    private static final EventDispatcher NOBODY = (event, _) -> event;

    private EventChain() {}

    /// Forgets them all. On the FX thread, between events: while one is on its way its chain is not to be had.
    static void empty() {
        Event.fireEvent(EventChain::occupy, new Event(Event.ANY));
    }

    private static EventDispatchChain occupy(EventDispatchChain chain) {
        EventDispatchChain longer = chain;
        for (int i = 0; i < LONGER; i++) {
            longer = longer.append(NOBODY);
        }
        return longer;
    }
}
