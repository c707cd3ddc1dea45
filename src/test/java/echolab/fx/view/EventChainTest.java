package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import java.lang.ref.WeakReference;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class EventChainTest {
    @Test
    void what_was_put_into_it_on_the_way_is_forgotten() {
        Fx.run(() -> {
            WeakReference<EventDispatcher> passed = passOn();
            System.gc();
            assertThat(passed.refersTo(null)).as("forgotten by the toolkit itself").isFalse();

            EventChain.empty();
            System.gc();
            assertThat(passed.refersTo(null)).isTrue();
        });
    }

    /// An event on whose way another dispatcher is put into the chain, which nobody keeps.
    private static WeakReference<EventDispatcher> passOn() {
        EventDispatcher passed = new Passed();
        EventDispatcher first =
                (event, rest) -> rest.prepend(passed).prepend(passed).dispatchEvent(event);
        Event.fireEvent(chain -> chain.append(first), new Event(Event.ANY));
        return new WeakReference<>(passed);
    }

    private static final class Passed implements EventDispatcher {
        @Override
        public Event dispatchEvent(Event event, EventDispatchChain rest) {
            return event;
        }
    }
}
