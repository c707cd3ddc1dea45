package echolab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Change;
import echolab.kernel.KernelText;
import echolab.kernel.ProcessState;
import echolab.kernel.Signal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceFileTest {
    @TempDir private Path dir;

    @Test
    void a_file_of_version_1_is_read_for_ever() throws Exception {
        TraceFile file = TraceReader.read(GoldenRun.FILE);
        EventLog told = GoldenRun.log();
        assertThat(file.warning()).isEmpty();
        assertThat(file.header()).isEqualTo(GoldenRun.HEADER);
        assertThat(file.timeline().from(1)).isEqualTo(told.from(1));
        for (int step = 0; step <= told.size(); step++) {
            assertThat(file.timeline().at(step)).isEqualTo(told.at(step));
        }
    }

    @Test
    void every_kind_is_in_the_file_of_version_1() throws Exception {
        List<Event> events = TraceReader.read(GoldenRun.FILE).timeline().from(1);
        assertThat(events.stream().<Class<?>>map(e -> e.what().getClass()))
                .contains(Event.What.class.getPermittedSubclasses());
        assertThat(events.stream().flatMap(e -> recorded(e.what())).<Class<?>>map(Object::getClass))
                .contains(Change.class.getPermittedSubclasses());
    }

    private static Stream<Change> recorded(Event.What what) {
        return what instanceof Event.Returned returned
                ? returned.changes().stream()
                : Stream.empty();
    }

    /// It tells when a handler began and returned; what was blocked follows from that.
    @Test
    void a_run_that_was_recorded_earlier_tells_what_was_blocked() throws Exception {
        Timeline run =
                TraceReader.read(Path.of("src/main/resources/echolab/demo/fork.jsonl")).timeline();
        Set<Set<Signal>> blocked = new HashSet<>();
        for (int step = 2; step <= run.size(); step++) {
            StageState now = run.at(step).get("p");
            Optional<ProcessState> server =
                    Optional.ofNullable(now.kernel().processes().get(now.server()));
            Set<Signal> expected =
                    now.lanes().get(new Lane("p")).interruption().stream()
                            .map(LaneState.Interruption::signal)
                            .collect(Collectors.toSet());
            assertThat(server.map(ProcessState::blocked).orElseGet(TreeSet::new))
                    .as("at step %d", step)
                    .isEqualTo(expected);
            blocked.add(expected);
        }
        assertThat(blocked).containsExactlyInAnyOrder(Set.of(), Set.of(Signal.SIGCHLD));
    }

    @Test
    void the_same_run_is_written_to_the_same_bytes() throws Exception {
        Path again = write(GoldenRun.HEADER, GoldenRun.log());
        assertThat(again).hasSameTextualContentAs(GoldenRun.FILE);
    }

    @Test
    void a_header_made_here_is_read_as_it_was_written() throws Exception {
        TraceHeader header = TraceHeader.here(GoldenRun.HEADER.created(), "9.9");
        assertThat(header.machine().os()).isEqualTo("Linux");
        TraceFile file = TraceReader.read(write(header, new EventLog()));
        assertThat(file.header()).isEqualTo(header);
        assertThat(file.warning()).isEmpty();
        assertThat(file.timeline().size()).isZero();
    }

    @Test
    void every_step_of_a_run_read_again_has_the_kernels_state() throws Exception {
        Tale tale = Tale.forked();
        TraceFile file = TraceReader.read(write(GoldenRun.HEADER, tale.log));
        assertThat(KernelText.of(file.timeline().at(9).get("p").kernel()))
                .isEqualTo(KernelText.of(tale.now().kernel()));
    }

    private Path write(TraceHeader header, Timeline events) throws Exception {
        Path file = dir.resolve("run.jsonl");
        try (TraceWriter writer = TraceWriter.create(file, header, TraceFileTest::fail)) {
            events.from(1).forEach(writer::write);
        }
        assertThat(Files.exists(file)).isTrue();
        return file;
    }

    private static void fail(TraceProblem problem) {
        throw new AssertionError(problem.message(Locale.ENGLISH));
    }
}
