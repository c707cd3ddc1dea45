package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.trace.Event;
import echolab.trace.EventLog;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A run goes on while its pictures are made.
class FilmOfLiveRunTest {
    @Test
    void a_picture_is_of_one_moment_though_the_run_goes_on_meanwhile() {
        List<Integer> choices = IntStream.range(0, 60).mapToObj(i -> i * 7 % 31).toList();
        EventLog whole = RandomPlay.of(choices).timeline();
        GrowingRun run = new GrowingRun(whole);
        Film film = new Film(run);
        int pictures = 0;
        while (run.size < whole.size()) {
            Optional<Frame> frame =
                    film.frame("p", film.moments().count(), FrameOptions.standard());
            assertThat(frame).isPresent();
            pictures++;
            run.goOn();
        }
        assertThat(pictures).isGreaterThan(10);
    }

    /// Each look at a state takes so long that one more event has happened.
    private static final class GrowingRun implements Timeline {
        private final EventLog whole;
        private int size = 10;

        GrowingRun(EventLog whole) {
            this.whole = whole;
        }

        private void goOn() {
            size = Math.min(size + 1, whole.size());
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Event event(int seq) {
            return whole.event(seq);
        }

        @Override
        public List<Event> from(int fromSeq) {
            return whole.from(1).subList(Math.min(fromSeq - 1, size), size);
        }

        @Override
        public SequencedMap<String, StageState> at(int seq) {
            goOn();
            return whole.at(seq);
        }
    }
}
