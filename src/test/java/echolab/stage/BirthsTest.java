package echolab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.trace.EventLog;
import echolab.trace.Reason;
import echolab.unix.FlightRecorder.Slot;
import echolab.unix.RawEvent;
import echolab.unix.SlotState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which lanes that were born have told so. Their slots are written down; who runs is this process.
class BirthsTest {
    private static final int ALIVE = (int) ProcessHandle.current().pid();

    private final List<Slot> slots = new ArrayList<>();
    private final EventLog log = new EventLog();
    private final Births births =
            new Births(
                    "p",
                    new Births.Slots() {
                        @Override
                        public int born() {
                            return slots.size();
                        }

                        @Override
                        public Slot slot(int index) {
                            return slots.get(index);
                        }

                        @Override
                        public boolean isDrained() {
                            return true;
                        }
                    },
                    new Lanes(),
                    (nanos, what) -> log.append(nanos, "p", what),
                    () -> {});

    @Test
    void a_child_that_told_before_its_elder_sibling_does_not_stand_for_it() {
        isBorn();
        isBorn();
        isBorn();
        tells(0);
        tells(2);
        assertThat(births.areAllSeen()).isFalse();

        tells(1);
        assertThat(births.areAllSeen()).isTrue();
    }

    @Test
    void nobody_waits_for_a_slot_that_was_given_back() {
        isBorn();
        tells(0);
        slots.add(slot(1, SlotState.FREE));

        assertThat(births.areAllSeen()).isTrue();
        isBorn();
        assertThat(births.areAllSeen()).isFalse();
        tells(2);
        assertThat(births.areAllSeen()).isTrue();
    }

    @Test
    void none_is_none_until_the_first_has_told() {
        isBorn();
        assertThat(births.areNone()).isTrue();
        tells(0);
        assertThat(births.areNone()).isFalse();
    }

    private void isBorn() {
        slots.add(slot(slots.size(), SlotState.RUNNING));
    }

    private static Slot slot(int birth, SlotState state) {
        return new Slot(birth, ALIVE, ALIVE, state, 0, birth == 0 ? -1 : 0, birth, birth, 0, 0);
    }

    private void tells(int birth) {
        births.see(
                List.of(
                        new RawEvent(
                                RawEvent.Kind.BORN,
                                System.nanoTime(),
                                birth,
                                birth,
                                ALIVE,
                                ALIVE,
                                Call.NONE,
                                Reason.NO_CONNECTION_WAITS,
                                0,
                                List.of(),
                                0,
                                0,
                                Bytes.NONE)));
    }
}
