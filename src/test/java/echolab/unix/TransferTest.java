package echolab.unix;

import static echolab.stage.StageDriver.P;
import static echolab.stage.StageDriver.server;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.stage.Gates;
import echolab.stage.StageDriver;
import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.LaneState.Activity;
import echolab.trace.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Reading and writing of a server that runs freely and has no handlers, on the real kernel.
class TransferTest {
    private static final int WRITES = 100;
    private static final int BYTES = 65536;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final StageDriver stage = new StageDriver();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @Test
    void a_call_waits_for_as_long_as_it_must_and_does_all_it_should() throws Exception {
        stage.start(server("Transfers.java"));
        stage.run().openGates(new Gates.OfStage("p"));
        try (Socket client = connect()) {
            awaitBlockedIn("write(4, ", Reason.NO_ROOM_TO_WRITE);
            readsWhatWasWritten(client);
            awaitBlockedIn("read(4, ", Reason.NOTHING_TO_READ);
            client.getOutputStream().write("ok\n".getBytes(StandardCharsets.UTF_8));
            client.shutdownOutput();
            awaitBlockedIn("accept(3)", Reason.NO_CONNECTION_WAITS);
        }
        try (Socket next = connect()) {
            next.getOutputStream().write('x');
            awaitBlockedIn("pause()", Reason.WAITS_FOR_SIGNAL);
        }
        stage.run().closeGates(new Gates.OfStage("p"));

        List<String> results = stage.results(P);
        int first = results.indexOf("write(4, %d) = %d".formatted(BYTES, BYTES));
        assertThat(results.subList(first, first + WRITES))
                .isEqualTo(
                        Collections.nCopies(WRITES, "write(4, %d) = %d".formatted(BYTES, BYTES)));
        assertThat(results.subList(first + WRITES, results.size()))
                .containsExactly(
                        "fcntl(4, F_SETFL, O_NONBLOCK) = 0",
                        "read(4, 8) = -1 EAGAIN",
                        "fcntl(4, F_SETFL, 0) = 0",
                        "read(4, 8) = 3",
                        "read(4, 8) = 0",
                        "close(4) = 0",
                        "pipe() = 0",
                        "write(5, 3) = 3",
                        "read(4, 8) = 3",
                        "write(4, 1) = -1 EBADF",
                        "close(4) = 0",
                        "accept(3) = 4",
                        "read(4, 8) = 1");
        assertThat(reading())
                .startsWith("entered", "returned", "entered", "blocked on 4", "returned");
        stage.kernelAgreed();
    }

    @Test
    void nobody_is_told_blocked_where_the_type_of_a_socket_says_that_its_calls_do_not_wait() {
        stage.start(server("Impatient.java"));
        stage.run().openGates(new Gates.OfStage("p"));
        awaitBlockedIn("accept(3)", Reason.NO_CONNECTION_WAITS);

        assertThat(stage.results(P)).endsWith("read(4, 1) = -1 EAGAIN");
        assertThat(reading()).containsExactly("entered", "returned");
        stage.kernelAgreed();
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getByAddress(LOOPBACK), stage.run().port("p"));
    }

    private void awaitBlockedIn(String call, Reason reason) {
        stage.await(
                call,
                () -> stage.activity(P) == Activity.BLOCKED && stage.call(P).startsWith(call));
        assertThat(lastReason()).isEqualTo(reason);
    }

    private List<String> reading() {
        return stage.events().stream()
                .flatMap(what ->
                        switch (what) {
                            case Event.Entered it when isRead(it.site()) -> Stream.of("entered");
                            case Event.Blocked it when isRead(it.site()) ->
                                    Stream.of("blocked on " + it.fd());
                            case Event.Returned it when isRead(it.site()) -> Stream.of("returned");
                            default -> Stream.empty();
                        })
                .toList();
    }

    private static boolean isRead(CallSite site) {
        return site.call() == Call.READ;
    }

    private Reason lastReason() {
        return stage.events(Event.Blocked.class).stream()
                .map(Event.Blocked::reason)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static void readsWhatWasWritten(Socket client) throws IOException {
        for (int i = 0; i < WRITES; i++) {
            byte[] got = client.getInputStream().readNBytes(BYTES);
            assertThat(got).hasSize(BYTES);
            for (int at = 0; at < BYTES; at++) {
                if (got[at] != (byte) (at % 251)) {
                    throw new AssertionError("byte %d of write %d is wrong".formatted(at, i));
                }
            }
        }
    }
}
