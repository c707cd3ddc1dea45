package echolab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Change;
import echolab.kernel.Endpoint;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.EventLog;
import echolab.trace.Reason;
import echolab.unix.RawEvent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What stands in a flight recorder, event by event, and what of it comes into the trace.
class ScribeTest {
    private static final int SERVER = 4711;
    private static final long LOOPBACK = 0x7f000001;
    private static final int PORT = 15213;
    private static final Endpoint CLIENT = new Endpoint("127.0.0.1", 51501);

    private final EventLog log = new EventLog();
    private final Journal journal = (nanos, what) -> log.append(nanos, "p", what);
    private final Strangers strangers =
            new Strangers(journal, () -> log.at(log.size()).get("p"), () -> {});
    private final Scribe scribe = new Scribe("p", "Echo.java", new Lanes(), journal, strangers);

    @BeforeEach
    void serve_a_client() {
        journal.write(
                new Event.ServerStarted("p", "Echo.java", "", new Pid(SERVER), new Pid(1), "pts"));
        tell(RawEvent.Kind.BORN, Call.NONE, 0, -1, 0);
        call(Call.SOCKET, 3, 2, 1, 0);
        call(Call.BIND, 0, 3, PORT, LOOPBACK);
        call(Call.LISTEN, 0, 3, 16, PORT);
        strangers.ownArrived("A", PORT, CLIENT);
        call(Call.ACCEPT, 4, 3, CLIENT.port(), LOOPBACK);
    }

    @Test
    void a_client_that_left_before_the_write_answers_with_a_reset() {
        leave();
        entered(Call.WRITE, 4, 6);
        returned(Call.WRITE, 6, 4, 6);

        assertThat(changesOfLastCall()).containsExactly(new Change.PeerReset(CLIENT));
    }

    @Test
    void a_client_that_left_before_the_write_returned_took_what_was_written() {
        entered(Call.WRITE, 4, 6);
        leave();
        returned(Call.WRITE, 6, 4, 6);

        assertThat(changesOfLastCall()).isEmpty();
    }

    @Test
    void a_write_that_a_handler_interrupts_began_before_the_handler_did() {
        entered(Call.WRITE, 4, 6);
        tell(RawEvent.Kind.HANDLER_ENTERED, Call.NONE, 0, Signal.SIGCHLD.number());
        call(Call.WRITE, 7, 1, 7);
        leave();
        tell(RawEvent.Kind.HANDLER_LEFT, Call.NONE, 0, Signal.SIGCHLD.number());
        returned(Call.WRITE, 6, 4, 6);

        assertThat(changesOfLastCall()).isEmpty();
    }

    private void leave() {
        strangers.ownLeaves(CLIENT);
        journal.write(new Event.ClientClosed("A", CLIENT, Event.ClientClosed.How.WHOLE));
    }

    private List<Change> changesOfLastCall() {
        return log.event(log.size()).what() instanceof Event.Returned last
                ? last.changes()
                : List.of();
    }

    private void call(Call call, long result, long... args) {
        entered(call, args);
        returned(call, result, args);
    }

    private void entered(Call call, long... args) {
        tell(RawEvent.Kind.ENTERED, call, 0, args);
    }

    private void returned(Call call, long result, long... args) {
        tell(RawEvent.Kind.RETURNED, call, result, args);
    }

    private void tell(RawEvent.Kind kind, Call call, long result, long... args) {
        scribe.write(
                new RawEvent(
                        kind,
                        System.nanoTime(),
                        0,
                        1,
                        SERVER,
                        SERVER,
                        call,
                        Reason.NO_CONNECTION_WAITS,
                        0,
                        Arrays.stream(args).boxed().toList(),
                        result,
                        0,
                        Bytes.NONE));
    }
}
