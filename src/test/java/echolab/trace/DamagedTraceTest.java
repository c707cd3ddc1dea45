package echolab.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import echolab.trace.TraceProblem.Kind;
import echolab.trace.TraceProblem.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedTraceTest {
    /// Events of the golden run; its header is line 1, its closing line the one after the last event.
    private static final int SIZE = GoldenRun.log().size();

    @TempDir private Path dir;
    private byte[] golden = {};
    private String text = "";
    private List<Event> events = List.of();

    @BeforeEach
    void readGolden() throws Exception {
        golden = Files.readAllBytes(GoldenRun.FILE);
        text = new String(golden, StandardCharsets.UTF_8);
        events = GoldenRun.log().from(1);
    }

    @Test
    void a_file_cut_anywhere_opens_up_to_the_cut() throws Exception {
        int header = text.indexOf('\n');
        for (int cut = header + 1; cut < golden.length; cut += 17) {
            TraceFile file = read(Arrays.copyOf(golden, cut));
            int whole = linesIn(golden, header + 1, cut);
            boolean endsWhole = golden[cut] == '\n' || golden[cut - 1] == '\n';
            int kept = Math.min(events.size(), golden[cut] == '\n' ? whole + 1 : whole);
            assertThat(file.timeline().from(1)).isEqualTo(events.subList(0, kept));
            if (cut < golden.length - 1) {
                TraceProblem warning = file.warning().orElseThrow();
                assertThat(warning.kind()).isEqualTo(endsWhole ? Kind.NOT_CLOSED : Kind.CUT_OFF);
                assertThat(warning.place().orElseThrow().kept()).isEqualTo(kept);
            }
        }
    }

    @Test
    void the_place_of_a_cut_is_exact() throws Exception {
        int start = text.indexOf("{\"seq\":3,");
        TraceFile file = read(Arrays.copyOf(golden, start + 40));
        assertThat(file.warning())
                .hasValue(
                        new TraceProblem(
                                Kind.CUT_OFF,
                                path(),
                                Optional.of(new Place(4, 41, start + 40L, 2)),
                                List.of()));
        assertThat(file.warning().orElseThrow().message(Locale.ENGLISH))
                .isEqualTo(
                        path()
                                + ", line 4, column 41 (byte "
                                + (start + 40)
                                + " of the file): the line is cut off. Events 1 to 2 are shown.");
        assertThat(file.warning().orElseThrow().message(Locale.KOREAN))
                .isEqualTo(
                        path()
                                + ", 4번째 줄 41번째 열(파일의 "
                                + (start + 40)
                                + "번째 바이트): 줄이 중간에 잘렸습니다. 1번부터 2번 사건까지 보여 줍니다.");
    }

    @Test
    void whatever_bytes_are_damaged_the_lines_before_are_shown() throws Exception {
        Random random = new Random(20260102);
        int header = text.indexOf('\n');
        for (int round = 0; round < 400; round++) {
            byte[] damaged = golden.clone();
            int at = header + 1 + random.nextInt(golden.length - header - 2);
            int length = Math.min(1 + random.nextInt(40), golden.length - 1 - at);
            for (int i = 0; i < length; i++) {
                damaged[at + i] += (byte) (1 + random.nextInt(255));
            }
            int whole = linesIn(golden, header + 1, at);
            TraceFile file = read(damaged);
            assertThat(file.timeline().from(1)).isEqualTo(events.subList(0, whole));
            assertThat(file.warning()).isPresent();
        }
    }

    @Test
    void damage_that_no_checksum_tells_is_never_an_exception() throws Exception {
        Random random = new Random(20260103);
        String[] lines = unsealed().split("\n");
        for (int round = 0; round < 400; round++) {
            int line = 1 + random.nextInt(lines.length - 1);
            String[] damaged = lines.clone();
            damaged[line] = lines[line].replaceFirst("\\b\\d+\\b|p\\b|[aA]", "" + (round % 7 - 2));
            List<Event> kept = readText(String.join("\n", damaged)).timeline().from(1);
            assertThat(kept.subList(0, line - 1)).isEqualTo(events.subList(0, line - 1));
        }
    }

    @Test
    void lines_may_end_as_on_windows_and_stand_apart() throws Exception {
        TraceFile file = readText(text.replace("\n", "\r\n\r\n"));
        assertThat(file.warning()).isEmpty();
        assertThat(file.timeline().from(1)).isEqualTo(events);
    }

    @Test
    void a_file_without_its_last_line_end_is_whole() throws Exception {
        assertThat(readText(text.strip()).warning()).isEmpty();
    }

    @Test
    void each_kind_of_damage_is_called_by_its_name() throws Exception {
        text = unsealed();
        assertThat(warning(text.replace("\"seq\":9,", "\"seq\";9,")))
                .isEqualTo("line 10, column 7: the line is damaged: it is not JSON");
        assertThat(warning(text.replace("\"kind\":\"entered\"", "\"kind\":\"vanished\"")))
                .isEqualTo("line 10, column 50: an event of unknown kind \"vanished\"");
        assertThat(warning(text.replace("\"kind\":\"entered\",", "")))
                .contains(": the field \"what.kind\" is missing or has a value");
        assertThat(warning(text.replace("\"reason\":\"NO_CONNECTION_WAITS\"", "\"reason\":\"NO\"")))
                .contains("line 11, ", ": the field \"what.reason\" is missing or has a value");
        assertThat(warning(text.replace("{\"seq\":9,\"nanos\":8000,", "{\"seq\":9,")))
                .contains(": the field \"nanos\" is missing or has a value");
        assertThat(warning(text.replace("\"result\":4,", "\"result\":4.5,")))
                .contains(": the field \"what.result\" is missing or has a value");
        assertThat(warning(text.replace("\"listenfd\":3,", "")))
                .contains(": the field \"what.changes.0.listenfd\" is missing or has a value");
        assertThat(warning(text.replace("\"source\":\"process.java:4\"", "\"source\":4")))
                .contains(": the field \"what.site.source\" is missing or has a value");
        assertThat(warning(withoutLine(8)))
                .isEqualTo("line 8, column 1: event 8 stands where event 7 belongs");
        assertThat(
                        warning(
                                text.replace(
                                        "\"lane\":\"p.child1\",\"pid\":101,\"tid\":101}",
                                        "\"lane\":\"q\",\"pid\":101,\"tid\":101}")))
                .contains(" (returned) cannot follow the events before it");
        String end = "{\"end\":%d}".formatted(SIZE);
        assertThat(warning(text.replace(end, "{\"end\":9}")))
                .isEqualTo("line %d, column 1: the closing line counts 9 events", SIZE + 2);
        assertThat(warning(text + "{\"seq\":9}"))
                .isEqualTo("line %d, column 1: something follows the closing line", SIZE + 3);
        assertThat(warning(text.replace(end + "\n", "")))
                .startsWith(
                        "line %d, column 1: the recording ends without its closing line"
                                .formatted(SIZE + 2));
        assertThat(warning(text.replace("{\"seq\":9,", "[1,2]\n{\"seq\":9,")))
                .isEqualTo("line 10, column 1: the line is damaged: it is not one event");
    }

    @Test
    void a_changed_line_is_noticed_even_where_it_makes_sense() throws Exception {
        assertThat(warning(text.replace("\"maxfd\",\"value\":\"8\"", "\"maxfd\",\"value\":\"9\"")))
                .startsWith("line 18, column 1: the line was changed after it was written");
        assertThat(warning(text.replace("{\"end\":%d,".formatted(SIZE), "{\"end\":9,")))
                .startsWith(
                        "line %d, column 1: the line was changed after it was written"
                                .formatted(SIZE + 2));
        assertThat(warning(text.replace("\"seq\":9,", "\"crc\":9,\"seq\":9,")))
                .startsWith("line 10, column 1: the line was changed after it was written");
        assertRefused(
                with(text.replace("6.18.0", "6.19.0")),
                Kind.HEADER_DAMAGED,
                "the first line of this trace is damaged, so nothing can be shown.");
    }

    @Test
    void a_trace_written_by_hand_needs_no_checksums() throws Exception {
        TraceFile file = readText(unsealed());
        assertThat(file.warning()).isEmpty();
        assertThat(file.timeline().from(1)).isEqualTo(events);
    }

    @Test
    void a_line_without_end_is_not_read_to_its_end() throws Exception {
        byte[] huge = Arrays.copyOf(golden, golden.length + TraceReader.LONGEST_LINE + 100);
        Arrays.fill(huge, golden.length - 28, huge.length, (byte) 'x');
        TraceFile file = read(huge);
        assertThat(file.timeline().from(1)).isEqualTo(events);
        assertThat(file.warning().orElseThrow().kind()).isEqualTo(Kind.LINE_TOO_LONG);
    }

    @Test
    void what_is_no_trace_is_refused_with_the_reason() throws Exception {
        assertRefused(dir, Kind.DIRECTORY, "this is a directory; a trace is a file.");
        assertRefused(path(), Kind.MISSING, "there is no such file. Check the path.");
        assertRefused(path().resolve("x"), Kind.MISSING, "there is no such file. Check the path.");
        assertRefused(with(""), Kind.EMPTY, "the file is empty. It is no recorded run.");
        String noTrace =
                "this is not a trace of Echo Lab: its first line does not say"
                        + " \"format\":\"echolab-trace\".";
        assertRefused(with("start process as p\n"), Kind.NOT_A_TRACE, noTrace);
        assertRefused(with("\u0000\u0001\u001f\u008b\n\n\n"), Kind.NOT_A_TRACE, noTrace);
        assertRefused(with("[]"), Kind.NOT_A_TRACE, noTrace);
        assertRefused(with("{\"format\":\"x\"}"), Kind.NOT_A_TRACE, noTrace);
        text = unsealed();
        String damaged = "the first line of this trace is damaged, so nothing can be shown.";
        assertRefused(with(text.substring(0, 60)), Kind.HEADER_DAMAGED, damaged);
        assertRefused(with(text.replace("\"machine\"", "\"m\"")), Kind.HEADER_DAMAGED, damaged);
        assertRefused(
                with(text.replace("\"version\":1", "\"version\":\"1\"")),
                Kind.HEADER_DAMAGED,
                damaged);
    }

    @Test
    void a_later_version_is_refused_with_what_to_do() throws Exception {
        String later = unsealed().replace("\"version\":1", "\"version\":7").replace("0.1.0", "3.2");
        assertRefused(
                with(later),
                Kind.TOO_NEW,
                "this trace has format version 7, written by Echo Lab 3.2; this Echo Lab reads"
                        + " versions up to 1. Use a newer Echo Lab.");
    }

    private void assertRefused(Path file, Kind kind, String words) {
        assertThatThrownBy(() -> TraceReader.read(file))
                .hasMessage(file + ": " + words)
                .isInstanceOfSatisfying(
                        TraceException.class, e -> assertThat(e.problem().kind()).isEqualTo(kind));
    }

    /// The warning without the file before it, the byte, and what was kept behind it.
    private String warning(String damaged) throws Exception {
        assertThat(damaged).isNotEqualTo(text);
        return readText(damaged)
                .warning()
                .orElseThrow()
                .message(Locale.ENGLISH)
                .replace(path() + ", ", "")
                .replaceFirst(" \\(byte \\d+ of the file\\)", "")
                .replaceFirst("\\. Events 1 to \\d+ are shown\\.$", "");
    }

    private String withoutLine(int number) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.remove(number - 1);
        return String.join("\n", lines);
    }

    private TraceFile readText(String content) throws Exception {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private TraceFile read(byte[] content) throws Exception {
        Files.write(path(), content);
        return TraceReader.read(path());
    }

    private Path with(String content) throws Exception {
        return Files.write(dir.resolve("other"), content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Path path() {
        return dir.resolve("run.jsonl");
    }

    private String unsealed() {
        return text.replaceAll(",\"crc\":\"[0-9a-f]{8}\"", "");
    }

    private static int linesIn(byte[] bytes, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
