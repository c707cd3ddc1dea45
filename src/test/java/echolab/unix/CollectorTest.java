package echolab.unix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import echolab.trace.Bytes;
import echolab.trace.Call;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Events on their way from a writer through the ring and the backlog to their reader.
class CollectorTest {
    private static final int LAPS = 3;
    private static final int GONE = 1 << 30;

    private FlightRecorder recorder;
    private Memory memory;
    private Recorder writer;
    private int slot;

    @BeforeEach
    void create() {
        recorder = FlightRecorder.create();
        memory = new Memory(SharedMemory.map(recorder.fd(), Layout.TOTAL, Arena.ofAuto()));
        writer = new Recorder(memory);
        slot = writer.claimSlot(-1, 1, Layout.OPEN);
    }

    @AfterEach
    void close() {
        recorder.close();
    }

    @Test
    void events_come_in_order_and_whole_over_several_laps_of_the_ring() {
        List<byte[]> told = new ArrayList<>();
        List<Bytes> read = new ArrayList<>();
        long place = 0;
        while (place < (long) LAPS * Layout.RING) {
            byte[] text = textOf(told.size() % (Layout.TEXT_BYTES + 1), told.size());
            tell(told.size(), text);
            place += text.length > Layout.textInFirst(Layout.ARGS) ? 2 : 1;
            told.add(text);
            if (told.size() % 1000 == 0) {
                recorder.collect();
            }
            if (told.size() % 7000 == 0) {
                readInto(read);
            }
        }
        readInto(read);

        assertThat(read).isEqualTo(told.stream().map(Bytes::of).toList());
        assertThat(recorder.isDrained()).isTrue();
    }

    @Test
    void a_place_that_was_claimed_by_a_lane_which_is_gone_is_passed_over() {
        tell(1, new byte[0]);
        writer.name(slot, GONE, GONE);
        memory.addLong(Layout.TAIL, 1);
        tell(2, new byte[0]);

        List<RawEvent> events = new ArrayList<>();
        while (!recorder.isDrained()) {
            events.addAll(recorder.read(10));
        }
        assertThat(events).extracting(RawEvent::result).containsExactly(1L, 2L);
    }

    /// A long text goes on in a second place, which is the first of another event one lap later. Here it
    /// is what would be the number of that.
    @Test
    void a_text_is_not_taken_for_an_event_that_is_only_claimed_yet() {
        tell(0, textOf(Layout.TEXT_BYTES, Layout.RING + 2L));
        for (int place = 2; place <= Layout.RING; place++) {
            tell(place, new byte[0]);
            recorder.collect();
        }
        writer.name(slot, Ids.getpid(), Ids.gettid());
        writer.owes(slot);
        memory.addLong(Layout.TAIL, 1);

        recorder.collect();
        assertThat(recorder.read(2 * Layout.RING)).hasSize(Layout.RING);
        assertThat(recorder.isDrained()).isFalse();
    }

    @Test
    void the_ring_is_on_huge_pages_where_the_kernel_has_them() throws IOException {
        int fd = SharedMemory.create("collapsing", Layout.TOTAL);
        boolean can =
                FlightRecorder.gather(
                        new Memory(SharedMemory.map(fd, Layout.TOTAL, Arena.ofAuto())));
        Posix.close(fd);
        assumeTrue(can, "this kernel has no huge pages for shared memory");

        long address = memory.address(0);
        memory.getLong(0);
        memory.getLong(Layout.RING_AT);
        List<String> smaps = Files.readAllLines(Path.of("/proc/self/smaps"));
        assertThat(
                        smaps.stream()
                                .dropWhile(line -> !line.startsWith(Long.toHexString(address)))
                                .filter(line -> line.startsWith("ShmemPmdMapped:"))
                                .findFirst())
                .hasValueSatisfying(line -> assertThat(line).endsWith(" 4096 kB"));
    }

    private static byte[] textOf(int length, long number) {
        ByteBuffer text = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
        while (text.remaining() >= Long.BYTES) {
            text.putLong(number);
        }
        return text.array();
    }

    private void tell(long result, byte[] text) {
        long[] event = new long[Layout.LONGS];
        event[Layout.HEAD_WORD] = Recorder.headWord(RawEvent.Kind.RETURNED, Call.NONE, 0);
        event[Layout.RESULT] = result;
        writer.write(slot, event, text, 0, text.length);
    }

    private void readInto(List<Bytes> texts) {
        List<RawEvent> events;
        do {
            events = recorder.read(512);
            events.forEach(event -> texts.add(event.text()));
        } while (!events.isEmpty());
    }
}
