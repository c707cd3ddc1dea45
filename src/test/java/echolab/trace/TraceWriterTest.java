package echolab.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import echolab.trace.TraceProblem.Kind;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TraceWriterTest {
    private static final List<Event> EVENTS = GoldenRun.log().from(1);
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir private Path dir;
    private final BlockingQueue<TraceProblem> failures = new LinkedBlockingQueue<>();

    @Test
    void each_event_is_in_the_file_before_the_next_one_comes() throws Exception {
        try (TraceWriter writer = create()) {
            for (int i = 0; i < EVENTS.size(); i++) {
                writer.write(EVENTS.get(i));
                int written = i + 1;
                await().atMost(SOON)
                        .until(() -> TraceReader.read(file()).timeline().size() == written);
            }
            assertThat(TraceReader.read(file()).warning().orElseThrow().kind())
                    .isEqualTo(Kind.NOT_CLOSED);
        }
        assertThat(TraceReader.read(file()).warning()).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void a_full_disk_is_reported_once_and_leaves_whole_lines() throws Exception {
        long whole = Files.size(GoldenRun.FILE);
        Files.createDirectories(file().getParent());
        for (long room = 250; room < whole; room += 101) {
            writeAllWithRoomFor(room);
            assertThat(failures).hasSize(1);
            assertThat(failures.remove().message(Locale.ENGLISH))
                    .isEqualTo(
                            file()
                                    + ": the run is no longer recorded: No space left on device."
                                    + " What was recorded so far can be read.");
            TraceFile read = TraceReader.read(file());
            int kept = read.timeline().size();
            assertThat(read.warning().orElseThrow().kind()).isEqualTo(Kind.NOT_CLOSED);
            assertThat(read.timeline().from(1)).isEqualTo(EVENTS.subList(0, kept));
            assertThat(Files.size(file())).isGreaterThan(room - longestLine());
        }
    }

    private void writeAllWithRoomFor(long room) throws Exception {
        FileChannel channel =
                FileChannel.open(
                        file(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        TraceSink sink = TraceSink.of(file(), new FullDisk(channel, room));
        try (TraceWriter writer =
                TraceWriter.create(file(), sink, GoldenRun.HEADER, failures::add, SOON)) {
            EVENTS.forEach(writer::write);
        }
    }

    private static long longestLine() throws Exception {
        return Files.readAllLines(GoldenRun.FILE).stream().mapToInt(String::length).max().orElse(0)
                * 2L;
    }

    @Test
    void a_file_that_was_removed_is_reported_once() throws Exception {
        try (TraceWriter writer = create()) {
            writer.write(EVENTS.get(0));
            await().atMost(SOON).until(() -> TraceReader.read(file()).timeline().size() == 1);
            Files.delete(file());
            Files.delete(file().getParent());
            writer.write(EVENTS.get(1));
            await().atMost(SOON).until(() -> !failures.isEmpty());
            writer.write(EVENTS.get(2));
        }
        assertThat(failures)
                .extracting(p -> p.message(Locale.ENGLISH))
                .containsExactly(
                        file()
                                + ": the run is no longer recorded: the file was removed or"
                                + " replaced.");
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_file_that_was_replaced_is_left_alone() throws Exception {
        try (TraceWriter writer = create()) {
            Files.move(file(), dir.resolve("moved"));
            Files.writeString(file(), "mine");
            writer.write(EVENTS.get(0));
        }
        assertThat(failures).extracting(TraceProblem::kind).containsExactly(Kind.VANISHED);
        assertThat(file()).hasContent("mine");
        assertThat(TraceReader.read(dir.resolve("moved")).timeline().size()).isEqualTo(1);
    }

    @Test
    void a_disk_that_does_not_answer_holds_nobody_up() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        TraceSink stuck = new Stuck(answer);
        TraceWriter writer =
                TraceWriter.create(
                        file(), stuck, GoldenRun.HEADER, failures::add, Duration.ofMillis(50));
        EVENTS.forEach(writer::write);
        writer.close();
        writer.close();
        assertThat(failures).extracting(TraceProblem::kind).containsExactly(Kind.TOO_SLOW);
        answer.countDown();
    }

    /// Takes the header and then nothing more until the latch opens.
    private record Stuck(CountDownLatch answer) implements TraceSink {
        @Override
        public void write(ByteBuffer lines) {
            boolean isHeader = lines.get(2) == 'f';
            try {
                if (!isHeader) {
                    answer.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean isStillThere() {
            return true;
        }

        @Override
        public void close() {}
    }

    @Test
    void what_comes_after_the_end_is_not_recorded() throws Exception {
        TraceWriter writer = create();
        writer.close();
        writer.write(EVENTS.get(0));
        assertThat(TraceReader.read(file()).timeline().size()).isZero();
    }

    @Test
    void a_file_that_cannot_be_made_is_refused_at_once() {
        Path nowhere = dir.resolve("no/such/run.jsonl");
        assertThatThrownBy(() -> TraceWriter.create(nowhere, GoldenRun.HEADER, failures::add))
                .isInstanceOf(TraceException.class)
                .hasMessage(
                        nowhere + ": the trace cannot be written here: No such file or directory.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_disk_that_is_full_from_the_beginning_is_refused_at_once() {
        Path full = Path.of("/dev/full");
        assertThatThrownBy(() -> TraceWriter.create(full, GoldenRun.HEADER, failures::add))
                .isInstanceOf(TraceException.class)
                .hasMessage(
                        "/dev/full: the trace cannot be written here: No space left on device.");
    }

    private TraceWriter create() throws Exception {
        Files.createDirectories(file().getParent());
        return TraceWriter.create(file(), GoldenRun.HEADER, failures::add);
    }

    private Path file() {
        return dir.resolve("runs").resolve("run.jsonl");
    }
}
