package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import echolab.trace.Timeline;
import echolab.trace.TraceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// Four servers side by side, with three clients: every text of every moment can be read. The recording
/// is that of `four.echo`; `./echolab run four.echo --trace four.jsonl` in its folder makes it anew.
class SmallTilesTest {
    private static final Path RUN = Path.of("src/test/resources/echolab/frame/four.jsonl");
    private static final List<String> STAGES = List.of("p", "po", "e", "t");
    private static final int EVERY = 3;
    private static final double ROUNDING = 0.05;
    private static Timeline run;

    /// The rooms in which a picture has to be folded hardest. Width, height, whether it is for a hall,
    /// and how small its letters may be.
    static final List<Arguments> SMALLEST_ROOMS =
            List.of(
                    arguments(496, 180, false, 9),
                    arguments(496, 220, false, 9),
                    arguments(580, 230, false, 9),
                    arguments(340, 150, false, 9),
                    arguments(400, 190, true, 14));

    static final List<Arguments> LARGER_ROOMS =
            List.of(
                    arguments(600, 320, false, 10),
                    arguments(600, 340, false, 10),
                    arguments(600, 400, false, 10),
                    arguments(400, 500, true, 14),
                    arguments(560, 300, true, 14));

    @BeforeAll
    static void read() throws Exception {
        run = TraceReader.read(RUN).timeline();
    }

    /// The room of a tile in windows of 1280×720, 1920×1080 and 960×600 pixels, of one that is alone
    /// in the first, then in a hall.
    @ParameterizedTest
    @FieldSource({"SMALLEST_ROOMS", "LARGER_ROOMS"})
    void no_text_is_too_small(int width, int height, boolean lecture, double least) {
        Set<String> tooSmall = new TreeSet<>();
        pictures(
                FrameOptions.standard().sized(width, height).forLecture(lecture),
                (stage, frame) ->
                        smallest(frame, width, height)
                                .filter(px -> px < least - ROUNDING)
                                .ifPresent(px -> tooSmall.add("%s %.1f".formatted(stage, px))));
        assertThat(tooSmall).isEmpty();
    }

    /// While 64 children leave one by one: some read, some close, some exit, some wait
    /// to be reaped.
    @ParameterizedTest
    @FieldSource("SMALLEST_ROOMS")
    void no_text_is_too_small_while_a_crowd_leaves(
            int width, int height, boolean lecture, double least) {
        Film film = new Film(leaving(64).timeline());
        FrameOptions options = FrameOptions.standard().sized(width, height).forLecture(lecture);
        Map<Integer, Double> tooSmall = new TreeMap<>();
        for (int moment = film.moments().count(); moment > 0; moment -= EVERY) {
            Frame frame = film.frame("p", moment, options).orElseThrow();
            double px = smallest(frame, width, height).orElseThrow();
            if (px < least - ROUNDING) {
                tooSmall.put(moment, px);
            }
        }
        assertThat(tooSmall).isEmpty();
    }

    private static Play leaving(int children) {
        Play play = Play.listening();
        for (int n = 1; n <= children; n++) {
            play.connects("C" + n).forkOne().childReads(n);
        }
        play.blocksInAccept();
        for (int n = 1; n <= children + 30; n++) {
            if (n <= children) {
                play.childSeesEnd(n);
            }
            if (n > 10 && n - 10 <= children) {
                play.childCloses(n - 10);
            }
            if (n > 20 && n - 20 <= children) {
                play.childExits(n - 20);
            }
            if (n % 10 == 0 && n >= 30) {
                play.handlerBegins();
                for (int child = n - 29; child <= Math.min(n - 20, children); child++) {
                    play.reaps(child);
                }
                play.handlerEnds();
            }
        }
        return play;
    }

    @ParameterizedTest
    @CsvSource({"496, 195, false", "340, 150, false", "400, 190, true", "400, 500, true"})
    void no_text_covers_another(int width, int height, boolean lecture) {
        Set<String> covered = new TreeSet<>();
        pictures(
                FrameOptions.standard().sized(width, height).forLecture(lecture),
                (stage, frame) -> {
                    List<Caption> texts =
                            frame.captions().filter(c -> !c.text().isEmpty()).toList();
                    for (int i = 0; i < texts.size(); i++) {
                        for (Caption other : texts.subList(i + 1, texts.size())) {
                            if (texts.get(i).inked().overlaps(other.inked())) {
                                covered.add(stage + " " + texts.get(i).text() + " " + other.text());
                            }
                        }
                    }
                });
        assertThat(covered).isEmpty();
    }

    /// A part of a number is another number, and a part of a call may be another call.
    @ParameterizedTest
    @CsvSource({
        "496, 195, false",
        "580, 340, false",
        "600, 320, false",
        "340, 150, false",
        "400, 190, true",
        "560, 300, true",
    })
    void what_a_process_does_and_what_a_v_node_is_stands_whole_or_not_at_all(
            int width, int height, boolean lecture) {
        Set<String> cut = new TreeSet<>();
        pictures(
                FrameOptions.standard().sized(width, height).forLecture(lecture),
                (stage, frame) -> {
                    frame.tables().forEach(table -> cut.add(table.state().text()));
                    frame.vnodes().forEach(vnode -> cut.add(vnode.detail().text()));
                });
        assertThat(cut).noneMatch(text -> text.endsWith("…"));
    }

    @Test
    void who_waits_in_the_accept_queue_stands_at_its_open_file_without_v_nodes() {
        Play play = Play.listening();
        for (int client = 1; client <= 6; client++) {
            play.connects("C" + client);
        }
        Film film = new Film(play.timeline());
        FrameOptions options = FrameOptions.standard().sized(400, 150);

        Frame frame = film.frame("p", film.moments().count(), options).orElseThrow();

        assertThat(frame.vnodes()).isEmpty();
        assertThat(frame.files())
                .filteredOn(file -> file.identity().kind() == Identity.Kind.LISTENING)
                .extracting(file -> file.detail().text())
                .containsExactly("A B C D … 6/16");
    }

    private static void pictures(FrameOptions options, BiConsumer<String, Frame> look) {
        Film film = new Film(run);
        for (int moment = film.moments().count(); moment > 0; moment -= EVERY) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                for (String stage : STAGES) {
                    film.frame(stage, moment, options.in(locale))
                            .ifPresent(frame -> look.accept(stage, frame));
                }
            }
        }
    }

    /// In pixels, when the picture is scaled into the room.
    private static Optional<Double> smallest(Frame frame, int width, int height) {
        double scale = Math.min((double) width / frame.width(), (double) height / frame.height());
        return frame.captions()
                .filter(caption -> !caption.text().isEmpty())
                .map(caption -> caption.style().size() * scale)
                .min(Double::compare);
    }
}
