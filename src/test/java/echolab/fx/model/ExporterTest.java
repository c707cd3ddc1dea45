package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.export.ExportOrder;
import echolab.fx.export.ExportOrder.Kind;
import echolab.fx.model.Exporter.State;
import echolab.fx.picture.PictureStyle;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Story;
import echolab.trace.Bookmark;
import echolab.trace.TraceException;
import echolab.trace.TraceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is on stage as a file, by the window.
@ExtendWith(Fx.class)
class ExporterTest {
    private static final PictureStyle SMALL =
            new PictureStyle(640, 400, false, 1, 4, false, Optional.empty());

    private final Theatre theatre = Theatre.forked();
    private final List<Problem> problems = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final Exporter exporter = new Exporter(Workers.direct(), problems::add);

    @TempDir private Path dir;

    @ParameterizedTest
    @EnumSource
    void every_kind_of_file_is_written(Kind kind) throws IOException {
        Path file = dir.resolve("run." + kind.suffix());

        exporter.write(order(kind, file));

        assertThat(problems).isEmpty();
        assertThat(exporter.stateProperty().get()).isEqualTo(new State.Written(file));
        byte[] start = java.util.Arrays.copyOf(Files.readAllBytes(file), 5);
        assertThat(new String(start, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo(
                        switch (kind) {
                            case PNG -> "\u0089PNG\r";
                            case SVG -> "<?xml";
                            case GIF -> "GIF89";
                            case PDF -> "%PDF-";
                            case TRACE -> "{\"for";
                        });
    }

    @Test
    void the_recording_is_the_run() throws TraceException {
        Path file = dir.resolve("run.jsonl");

        exporter.write(order(Kind.TRACE, file));

        var read = TraceReader.read(file);
        assertThat(read.warning()).isEmpty();
        assertThat(read.timeline().from(1)).isEqualTo(theatre.run.timeline().from(1));
        assertThat(read.header().bookmarks()).containsExactly(new Bookmark(1, "here it begins"));
    }

    @Test
    void a_note_stands_in_the_picture_of_its_step_and_in_no_other() throws IOException {
        exporter.write(order(Kind.SVG, dir.resolve("1.svg"), 1));
        exporter.write(order(Kind.SVG, dir.resolve("2.svg"), 2));

        assertThat(dir.resolve("1.svg")).content().contains("here it begins");
        assertThat(dir.resolve("2.svg")).content().doesNotContain("here it begins");
    }

    @Test
    void long_work_tells_how_far_it_is_and_can_be_cancelled_without_a_file() throws IOException {
        exporter.stateProperty()
                .subscribe(state -> {
                    states.add(state);
                    if (state instanceof State.Writing w && w.drawn() == 2) {
                        exporter.cancel();
                    }
                });
        Path file = dir.resolve("run.gif");

        exporter.write(order(Kind.GIF, file));

        assertThat(states)
                .containsExactly(
                        new State.Idle(),
                        new State.Writing(file, 0, 4),
                        new State.Writing(file, 1, 4),
                        new State.Writing(file, 2, 4),
                        new State.Idle());
        assertThat(problems).isEmpty();
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_place_that_cannot_be_written_to_is_told_with_a_remedy() {
        Path file = dir.resolve("nowhere/run.png");

        exporter.write(order(Kind.PNG, file));

        assertThat(problems)
                .containsExactly(
                        new Problem(
                                "problem.unwritten",
                                new Problem.Words(file.toString()),
                                "problem.unwritten.nofolder"));
        assertThat(exporter.stateProperty().get()).isEqualTo(new State.Idle());
    }

    @Test
    void a_full_disk_is_told_as_such() {
        assertThat(
                        Problem.unwritten(dir, new IOException("write: No space left on device"))
                                .remedyKey())
                .isEqualTo("problem.unwritten.full");
    }

    private ExportOrder order(Kind kind, Path file) {
        return order(kind, file, 4);
    }

    private ExportOrder order(Kind kind, Path file, int to) {
        int last = theatre.view().moments();
        assertThat(last).isGreaterThanOrEqualTo(4);
        return new ExportOrder(
                theatre.run.timeline(),
                Story.STAGE,
                1,
                to,
                kind,
                SMALL,
                Locale.ENGLISH,
                file,
                List.of(new Bookmark(1, "here it begins")));
    }
}
