package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Later;
import echolab.trace.Event;
import echolab.trace.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final int STEPS = 5 * Search.PORTION / 2;

    private final EventLog log = new EventLog();
    private final Later background = new Later();
    private final Later window = new Later();
    private final Search search =
            new Search(log, new Workers(background, background, window, window));
    private final List<Search.Result> results = new ArrayList<>();

    SearchTest() {
        IntStream.rangeClosed(1, STEPS).forEach(n -> say(n % 10 == 0 ? "ten " + n : "one " + n));
        search.resultProperty().subscribe(result -> results.add(result));
        results.clear();
    }

    @Test
    void asking_finds_nothing_on_the_spot_and_then_more_and_more() {
        search.ask("ten", Locale.ENGLISH);
        window.runAll();
        assertThat(results).isEmpty();

        background.runAll();
        window.runAll();

        assertThat(results.stream().map(Search.Result::searched))
                .containsExactly(Search.PORTION, 2 * Search.PORTION, STEPS);
        assertThat(results.stream().map(Search.Result::percent)).containsExactly(40, 80, 100);
        assertThat(results.stream().map(Search.Result::isWhole))
                .containsExactly(false, false, true);
        assertThat(results.getFirst().steps()).isEqualTo(tens(Search.PORTION));
        assertThat(results.getLast())
                .isEqualTo(new Search.Result("ten", tens(STEPS), STEPS, STEPS));
    }

    @Test
    void of_two_questions_the_newest_is_answered_only() {
        search.ask("ten", Locale.ENGLISH);
        search.ask("ten 2500", Locale.ENGLISH);
        background.runAll();
        window.runAll();
        assertThat(results).extracting(Search.Result::query).containsOnly("ten 2500");
        assertThat(results.getLast().steps()).containsExactly(2500);
    }

    @Test
    void an_answer_on_its_way_to_the_window_is_too_late_for_the_next_question() {
        search.ask("ten", Locale.ENGLISH);
        background.runAll();
        search.ask("one 7", Locale.ENGLISH);
        window.runAll();
        assertThat(results).isEmpty();
        background.runAll();
        window.runAll();
        assertThat(results).extracting(Search.Result::query).containsOnly("one 7");
    }

    @Test
    void what_was_read_once_is_searched_at_once() {
        search.ask("ten", Locale.ENGLISH);
        background.runAll();
        window.runAll();
        results.clear();
        search.ask("one 7", Locale.ENGLISH);
        background.runAll();
        window.runAll();
        assertThat(results).hasSize(1);
        assertThat(results.getFirst().isWhole()).isTrue();
    }

    @Test
    void a_run_that_goes_on_is_searched_to_its_new_end() {
        search.ask("ten", Locale.ENGLISH);
        background.runAll();
        say("ten more");
        search.ask("ten", Locale.ENGLISH);
        background.runAll();
        window.runAll();
        assertThat(results.getLast().steps()).hasSize(STEPS / 10 + 1).last().isEqualTo(STEPS + 1);
    }

    @Test
    void a_blank_question_finds_nothing_without_any_work() {
        search.ask("ten", Locale.ENGLISH);
        background.runAll();
        window.runAll();
        search.ask("  ", Locale.ENGLISH);
        assertThat(search.resultProperty().get()).isEqualTo(Search.Result.NONE);
        background.runAll();
        window.runAll();
        assertThat(search.resultProperty().get()).isEqualTo(Search.Result.NONE);
    }

    private void say(String text) {
        log.append(log.size(), "", new Event.Said(text));
    }

    private static List<Integer> tens(int upTo) {
        return IntStream.rangeClosed(1, upTo).filter(n -> n % 10 == 0).boxed().toList();
    }
}
