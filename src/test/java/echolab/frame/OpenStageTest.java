package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.trace.Event;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OpenStageTest {
    @Test
    void strangers_are_counted_who_are_connected_and_who_were() {
        Play play =
                Play.open().connects("nc1", 50001, true).connects("nc2", 50002, true).connects("A");
        assertThat(OpenStage.of(play.now())).contains(new OpenStage(15213, 2, 2));

        play.ends("nc1", Event.ClientClosed.How.WHOLE);
        assertThat(OpenStage.of(play.now())).contains(new OpenStage(15213, 1, 2));
    }

    @Test
    void a_stage_on_loopback_and_one_that_has_stopped_are_not_open() {
        assertThat(OpenStage.of(Play.listening().now())).isEmpty();
        assertThat(OpenStage.of(Play.open().log(new Event.ServerStopped("stopped")).now()))
                .isEmpty();
    }

    @Test
    void a_terminal_is_told_what_it_means_and_where_it_is_reached() {
        OpenStage open = new OpenStage(15213, 1, 4);

        assertThat(open.text(List.of("192.0.2.7"), Locale.ENGLISH))
                .isEqualTo(
                        """
                        Open to the network: anyone in it can connect, what they send is shown here, nothing is encrypted.
                          nc 192.0.2.7 15213
                          1 stranger connected, 4 so far
                        """);
        assertThat(open.text(List.of(), Locale.KOREAN)).contains("네트워크가 없어");
    }
}
