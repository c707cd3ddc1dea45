package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Mouse;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a lecturer has beside the picture: a spotlight, and notes that only they see.
@ExtendWith(Fx.class)
class LectureTest {
    private final AtomicReference<Snap> window = new AtomicReference<>();

    @AfterEach
    void close() {
        Fx.run(() -> window.get().window.close());
    }

    @Test
    void the_spotlight_leaves_a_circle_around_the_pointer_and_lets_clicks_through() {
        open(Situation.FORKED);
        Node light = get(() -> window.get().scene.lookup(".spotlight"));
        assertThat(get(() -> light.getParent().isVisible())).isFalse();

        press(KeyCode.Z);
        move(400, 300, MouseEvent.MOUSE_MOVED);
        assertThat(get(() -> light.contains(400, 300))).as("lit").isFalse();
        assertThat(get(() -> light.contains(1000, 100))).as("dimmed").isTrue();
        assertThat(get(() -> light.getParent().isMouseTransparent())).isTrue();

        move(1000, 100, MouseEvent.MOUSE_MOVED);
        assertThat(get(() -> light.contains(1000, 100))).isFalse();

        move(1281, 100, MouseEvent.MOUSE_EXITED_TARGET);
        assertThat(get(() -> light.getParent().isVisible())).as("pointer outside").isFalse();
        move(700, 100, MouseEvent.MOUSE_MOVED);
        assertThat(get(() -> light.getParent().isVisible())).isTrue();

        press(KeyCode.ESCAPE);
        assertThat(get(() -> light.getParent().isVisible())).isFalse();
    }

    @Test
    void the_spotlight_is_made_larger_and_smaller_within_bounds() {
        Spotlight light = new Spotlight();
        AtomicReference<Double> before = new AtomicReference<>();
        open(Situation.CHOOSING);
        Fx.run(() -> {
            light.listenTo(new Scene(new Pane(light.node()), 1000, 500));
            before.set(light.radius());
            light.larger();
        });
        assertThat(light.radius()).isGreaterThan(before.get());
        Fx.run(() -> {
            for (int i = 0; i < 100; i++) {
                light.smaller();
            }
        });
        assertThat(light.radius()).isBetween(20.0, 40.0);
    }

    @ParameterizedTest
    @EnumSource(names = {"POOL", "FORKED", "THREADS"})
    void a_server_that_has_all_the_room_of_a_hall_says_what_happened(Situation situation) {
        open(situation);
        press(KeyCode.M);
        Fx.settle();

        String sentence =
                get(() ->
                        window.get().scene.getRoot().lookupAll(".happened").stream()
                                .filter(Node::isVisible)
                                .filter(Label.class::isInstance)
                                .map(label -> ((Label) label).getText())
                                .collect(Collectors.joining()));

        assertThat(sentence).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FORKED, en",
        "FORKED, ko",
        "CROWD, en",
        "ZOMBIE, ko",
        "THREADS, en",
        "PASSING, en"
    })
    void a_hall_reads_it_whole(Situation situation, String language) {
        open(situation, Locale.forLanguageTag(language));
        press(KeyCode.M);
        Fx.settle();

        assertThat(get(this::sentences)).hasSize(1);
        assertThat(drawn()).isEqualTo(said());
    }

    @ParameterizedTest
    @CsvSource({"720, en", "720, ko", "1080, en", "1080, ko"})
    void each_of_four_servers_in_a_hall_says_what_happened_whole(int height, String language) {
        open(height, language);
        press(KeyCode.M);
        for (int moment = window.get().session().playback().view().moments(); moment > 20; ) {
            at(moment);
            assertThat(get(this::sentences)).as("step " + moment).hasSize(4);
            assertThat(drawn()).isEqualTo(said());
            moment -= 3;
        }
    }

    @ParameterizedTest
    @CsvSource({"720, en", "720, ko", "1080, en", "1080, ko"})
    void small_tiles_on_a_desk_say_it_in_words_that_fit(int height, String language) {
        open(height, language);
        for (int moment = window.get().session().playback().view().moments(); moment > 20; ) {
            at(moment);
            assertThat(drawn()).as("step " + moment).hasSize(4).isEqualTo(said());
            moment -= 3;
        }
    }

    private void open(int height, String language) {
        Path four = Path.of("src/test/resources/echolab/frame/four.jsonl");
        Locale locale = Locale.forLanguageTag(language);
        Fx.run(() -> {
            window.set(new Snap(locale, false, height * 16.0 / 9, height));
            window.get().model.open(four);
            window.get().settle();
        });
        Fx.settle();
    }

    private void at(int moment) {
        Fx.run(() -> {
            window.get().session().playback().goTo(moment);
            window.get().settle();
        });
    }

    /// Those on small tiles that are shown.
    private List<Label> sentences() {
        window.get().settle();
        return window.get().scene.getRoot().lookupAll(".happened").stream()
                .filter(Node::isVisible)
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList();
    }

    private List<String> said() {
        return get(() -> sentences().stream().map(Label::getText).toList());
    }

    /// As much of that as there is room for.
    private List<String> drawn() {
        return get(() ->
                sentences().stream()
                        .map(label -> ((Text) label.lookup(".text")).getText())
                        .toList());
    }

    @Test
    void the_notes_say_what_to_say_and_what_a_step_would_do_and_follow() {
        open(Situation.FORKED);
        press(KeyCode.N, true);

        assertThat(text("#notes-now")).startsWith("Fork copied the whole table");
        assertThat(text("#notes-place")).isEqualTo("step 9 of 9");
        assertThat(get(() -> notes().lookupAll("#notes-lanes .notes-lane").size())).isEqualTo(2);

        press(KeyCode.LEFT);
        assertThat(text("#notes-now")).startsWith("accept returned 4");
        assertThat(text("#notes-place")).isEqualTo("step 8 of 9");

        press(KeyCode.L);
        assertThat(text("#notes-now")).startsWith("accept가");
    }

    @Test
    void notes_are_browsed_without_a_step_until_the_next_one_is_due() {
        open(Situation.FORKED);
        press(KeyCode.N, true);

        Fx.run(() -> ((Button) notes().lookup("#notes-earlier")).fire());
        assertThat(text("#notes-now")).startsWith("accept returned 4");
        assertThat(text("#notes-place")).isEqualTo("step 9 of 9");

        press(KeyCode.LEFT);
        press(KeyCode.RIGHT);
        assertThat(text("#notes-now")).startsWith("Fork copied the whole table");
    }

    @Test
    void the_same_key_takes_the_notes_away() {
        open(Situation.FORKED);
        press(KeyCode.N, true);
        press(KeyCode.N, true);

        assertThat(window.get().notes()).isEmpty();
    }

    @Test
    void the_notes_count_the_time_since_a_session_began() {
        open(Situation.FORKED);
        AtomicLong clock = new AtomicLong();
        AtomicReference<NotesView> view = new AtomicReference<>();
        Fx.run(() -> {
            view.set(new NotesView(window.get().texts, clock::get));
            view.get().setShown(true);
            clock.set(125_000_000_000L);
            view.get().show();
            view.get().setShown(false);
        });
        assertThat(((Label) view.get().node().lookup("#notes-elapsed")).getText())
                .isEqualTo("2:05");
    }

    private void open(Situation situation) {
        open(situation, Locale.ENGLISH);
    }

    private void open(Situation situation, Locale language) {
        Fx.run(() -> window.set(situation.open(language, false, 1280, 720)));
        Fx.settle();
    }

    private void press(KeyCode key) {
        press(key, false);
    }

    private void press(KeyCode key, boolean shift) {
        Fx.run(() -> window.get().press(key, shift, false));
    }

    private void move(double x, double y, EventType<MouseEvent> type) {
        Fx.run(() -> {
            Node root = window.get().scene.getRoot();
            boolean leaves = type == MouseEvent.MOUSE_EXITED_TARGET;
            Event.fireEvent(leaves ? window.get().scene : root, Mouse.over(type, x, y));
        });
    }

    private Node notes() {
        Parent notes = window.get().notes().orElseThrow().getRoot();
        notes.applyCss();
        notes.layout();
        return notes;
    }

    private String text(String selector) {
        return get(() -> ((Label) notes().lookup(selector)).getText());
    }

    private static <T> T get(Supplier<T> value) {
        AtomicReference<T> result = new AtomicReference<>();
        Fx.run(() -> result.set(value.get()));
        return result.get();
    }
}
