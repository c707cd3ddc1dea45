package echolab.fx.time;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.Play;
import echolab.frame.time.Chart;
import echolab.frame.time.TimePicture;
import echolab.frame.time.TimePicture.Bar;
import echolab.trace.Call;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Calls that follow each other without a gap are named in the timeline as it is shown at first.
class CallNamesTest {
    private static final int ROWS = 4;
    private static final int WIDTH = 1100;

    @Test
    void no_name_of_a_call_is_cut_in_the_middle_of_a_word() {
        TreeSet<String> cut = new TreeSet<>();
        for (Call call : Call.values()) {
            if (call.isSystemCall()) {
                labels(call).stream().filter(label -> label.endsWith("…")).forEach(cut::add);
                assertThat(labels(call)).as(call.cName()).isNotEmpty();
            }
        }

        assertThat(cut).isEmpty();
    }

    @Test
    void a_short_name_still_says_which_call_it_is() {
        assertThat(labels(Call.SETSOCKOPT)).containsOnly("…sockopt");
        assertThat(labels(Call.SIGACTION)).containsOnly("sigaction");
        assertThat(labels(Call.PTHREAD_CREATE)).containsOnly("…create");
    }

    /// Of calls that stand between others.
    private static List<String> labels(Call call) {
        Play play = Play.listening();
        for (int i = 0; i < 4; i++) {
            play.returns(Play.P, call, 3, 0, List.of("1234567", "1234567"));
        }
        TimePicture picture =
                new Chart(play.timeline())
                        .picture(TimeWindow.BEGIN.viewport(WIDTH, ROWS, Locale.ENGLISH), 0);
        List<Bar> bars = picture.rows().getFirst().bars();
        return bars.subList(bars.size() - 4, bars.size() - 1).stream().map(Bar::label).toList();
    }
}
