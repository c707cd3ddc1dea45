package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import echolab.kernel.Change;
import echolab.kernel.Endpoint;
import echolab.kernel.Fd;
import echolab.trace.Call;
import echolab.trace.Event;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    void a_stranger_from_another_machine_is_shown_with_its_address() {
        Play play = Play.open();
        Endpoint far = new Endpoint("192.0.2.9", 40000);
        play.log(new Event.ClientConnected("nc", new Endpoint(Endpoint.ANY, 15213), far, true));
        play.returns(
                Play.P,
                Call.ACCEPT,
                5,
                4,
                List.of("3"),
                new Change.Accepted(
                        Play.SERVER, new Fd(3), new Fd(4), far, Optional.of("192.0.2.7")));
        Film film = new Film(play.timeline());
        Frame frame =
                film.frame("p", film.moments().count(), FrameOptions.standard()).orElseThrow();

        assertThat(frame.vnodes())
                .extracting(card -> card.title().full(), card -> card.detail().full())
                .contains(
                        tuple("LISTEN any:15213", "accept queue 0/16"),
                        tuple("ESTABLISHED", ":15213 ⇄ 192.0.2.9:40000"));
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
