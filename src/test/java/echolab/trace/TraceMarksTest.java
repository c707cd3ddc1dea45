package echolab.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import echolab.trace.TraceProblem.Kind;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceMarksTest {
    private static final Bookmark ACCEPTED = new Bookmark(12, "fd 4, 다시 4");
    private static final Bookmark FORKED = new Bookmark(18, "the child is there");

    @TempDir private Path dir;
    private byte[] golden = {};

    @BeforeEach
    void copyGolden() throws Exception {
        golden = Files.readAllBytes(GoldenRun.FILE);
        Files.write(file(), golden);
    }

    @Test
    void bookmarks_stand_in_the_header_and_every_other_line_stays_as_it_was() throws Exception {
        put(FORKED);
        put(ACCEPTED);

        List<String> lines = Files.readAllLines(file());
        assertThat(lines.getFirst())
                .endsWith(
                        ",\"bookmarks\":[{\"seq\":12,\"note\":\"fd 4, 다시 4\"},"
                                + "{\"seq\":18,\"note\":\"the child is there\"}],\"crc\":\"e3e3aa75\"}");
        assertThat(lines.subList(1, lines.size())).isEqualTo(text(golden).lines().skip(1).toList());
        assertThat(read().warning()).isEmpty();
        assertThat(read().header())
                .isEqualTo(GoldenRun.HEADER.withBookmarks(List.of(ACCEPTED, FORKED)));
        assertThat(TraceMarks.headerOf(file())).isEqualTo(read().header());
    }

    @Test
    void a_bookmark_that_is_set_again_is_changed_and_the_last_one_that_goes_leaves_no_trace()
            throws Exception {
        put(ACCEPTED);
        put(new Bookmark(12, "changed"));
        assertThat(read().header().bookmarks()).containsExactly(new Bookmark(12, "changed"));

        change(all -> Bookmark.without(all, 11, 12));
        assertThat(file()).hasBinaryContent(golden);
    }

    @Test
    void a_saved_run_has_the_bookmarks_of_its_header() throws Exception {
        TraceHeader header = GoldenRun.HEADER.withBookmarks(List.of(FORKED));
        Files.write(file(), TraceSave.bytes(header, GoldenRun.log()));
        assertThat(read().header()).isEqualTo(header);
        assertThat(read().warning()).isEmpty();
    }

    @Test
    void damage_is_carried_over_as_it_is() throws Exception {
        String damaged = text(golden).replace("\"maxfd\",\"value\":\"8\"", "\"maxfd\",\"value\":8");
        Files.writeString(file(), damaged);
        TraceProblem warning = read().warning().orElseThrow();

        put(new Bookmark(60, "behind the damage"));

        assertThat(Files.readAllLines(file()).stream().skip(1))
                .isEqualTo(damaged.lines().skip(1).toList());
        assertThat(read().header().bookmarks()).hasSize(1);
        assertThat(read().warning().orElseThrow().kind()).isEqualTo(warning.kind());
    }

    @Test
    void a_trace_written_by_hand_stays_without_checksums() throws Exception {
        String plain = text(golden).replaceAll(",\"crc\":\"[0-9a-f]{8}\"", "");
        Files.writeString(file(), plain.replace("\n", "\r\n"));
        put(FORKED);
        assertThat(read().header().bookmarks()).containsExactly(FORKED);
        assertThat(read().warning()).isEmpty();
        assertThat(file()).content().doesNotContain("crc");
    }

    @Test
    void what_a_later_echo_lab_wrote_into_the_header_stays_there() throws Exception {
        String header = text(golden).lines().findFirst().orElseThrow();
        String plain = header.replaceAll(",\"crc\":\"[0-9a-f]{8}\"}", ",\"room\":{\"seats\":300}}");
        String later = text(Checksum.line(plain.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(file(), later + text(golden).substring(header.length() + 1));

        put(FORKED);

        assertThat(Files.readAllLines(file()).getFirst()).contains("\"room\":{\"seats\":300}");
        assertThat(read().header().bookmarks()).containsExactly(FORKED);
        assertThat(read().warning()).isEmpty();
    }

    @Test
    void the_file_that_a_link_leads_to_is_changed_and_keeps_its_permissions() throws Exception {
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(dir.resolve("link"), file());

        TraceMarks.change(link, GoldenRun.HEADER, all -> Bookmark.with(all, FORKED));

        assertThat(link).isSymbolicLink();
        assertThat(read().header().bookmarks()).containsExactly(FORKED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-r-----");
    }

    @Test
    void a_full_disk_leaves_the_file_as_it_was_and_no_other_beside_it() throws Exception {
        for (long room : List.of(0L, 100L, golden.length - 1L)) {
            assertThatThrownBy(() ->
                            TraceMarks.change(
                                    file(),
                                    GoldenRun.HEADER,
                                    all -> Bookmark.with(all, FORKED),
                                    draft ->
                                            new FullDisk(
                                                    FileChannel.open(
                                                            draft, StandardOpenOption.WRITE),
                                                    room)))
                    .hasMessage(
                            file()
                                    + ": the bookmarks in this file stay as they were: No space"
                                    + " left on device. Make room on the disk, or make the file and"
                                    + " its folder writable; or save the run under another name.");
            assertThat(file()).hasBinaryContent(golden);
            assertThat(names()).containsExactly("run.jsonl");
        }
    }

    @Test
    void a_run_that_may_still_be_going_on_is_left_alone() throws Exception {
        String open = text(golden).substring(0, text(golden).indexOf("{\"end\":"));
        for (String going : List.of(open, open + "{\"en", open.substring(0, open.length() - 9))) {
            Files.writeString(file(), going);
            assertThat(refusal(GoldenRun.HEADER)).isEqualTo(Kind.NOT_OVER);
            assertThat(file()).hasContent(going);
        }
    }

    @Test
    void another_run_of_that_name_is_left_alone() {
        TraceHeader other = TraceHeader.here(GoldenRun.HEADER.created().plusMillis(1), "0.1.0");
        assertThat(refusal(other)).isEqualTo(Kind.REPLACED);
        assertThat(file()).hasBinaryContent(golden);
    }

    @Test
    void a_file_that_is_gone_or_a_trace_no_more_is_told() throws Exception {
        Files.writeString(file(), "mine");
        assertThat(refusal(GoldenRun.HEADER)).isEqualTo(Kind.NOT_A_TRACE);
        Files.delete(file());
        assertThat(refusal(GoldenRun.HEADER)).isEqualTo(Kind.CANNOT_MARK);
    }

    @Test
    void a_folder_that_takes_no_file_is_told_with_what_to_do() throws Exception {
        Path nowhere = Path.of("/proc/self/cmdline");
        assertThatThrownBy(() -> TraceMarks.change(nowhere, GoldenRun.HEADER, all -> all))
                .isInstanceOfSatisfying(
                        TraceException.class,
                        e -> assertThat(e.problem().message(Locale.KOREAN)).matches(".*[가-힣].*"));
    }

    private Kind refusal(TraceHeader known) {
        try {
            TraceMarks.change(file(), known, all -> Bookmark.with(all, FORKED));
            throw new AssertionError("it was changed");
        } catch (TraceException e) {
            return e.problem().kind();
        }
    }

    private void put(Bookmark bookmark) throws TraceException {
        change(all -> Bookmark.with(all, bookmark));
    }

    private void change(UnaryOperator<List<Bookmark>> change) throws TraceException {
        TraceMarks.change(file(), GoldenRun.HEADER, change);
    }

    private TraceFile read() throws TraceException {
        return TraceReader.read(file());
    }

    private List<String> names() throws Exception {
        try (Stream<Path> all = Files.list(dir)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Path file() {
        return dir.resolve("run.jsonl");
    }
}
