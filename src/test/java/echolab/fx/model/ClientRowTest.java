package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.model.ClientRow.Place;
import echolab.fx.testing.Story;
import echolab.trace.ClientState.End;
import org.junit.jupiter.api.Test;

class ClientRowTest {
    private final Theatre theatre = Theatre.started();

    @Test
    void a_client_waits_in_the_queue_until_it_is_accepted() {
        theatre.acts.connect("A", Story.STAGE);
        theatre.finish();
        assertThat(a().place()).isEqualTo(Place.QUEUED);
        assertThat(a().holders()).isEmpty();

        theatre.step(Story.P);
        assertThat(a().place()).isEqualTo(Place.ACCEPTED);
        assertThat(a().holders()).containsExactly("p fd 4");
    }

    @Test
    void after_a_fork_both_hold_the_connection_and_after_a_close_one() {
        Theatre forked = Theatre.forked();
        assertThat(a(forked).holders()).containsExactly("p fd 4", "p.child1 fd 4");

        forked.step(Story.P);
        assertThat(a(forked).holders()).containsExactly("p.child1 fd 4");
    }

    @Test
    void nothing_can_be_sent_from_the_past() {
        theatre.acts.connect("A", Story.STAGE);
        theatre.finish();
        theatre.step(Story.P);
        assertThat(a().canSend()).isTrue();

        theatre.playback.back();
        assertThat(a().canSend()).isFalse();
        assertThat(a().canClose()).isFalse();
    }

    @Test
    void a_client_that_closed_can_do_no_more() {
        Theatre forked = Theatre.forked();
        forked.acts.close("A", Story.STAGE);
        forked.finish();

        assertThat(a(forked).state().end()).isEqualTo(End.CLOSED);
        assertThat(a(forked).canClose()).isFalse();
    }

    private ClientRow a() {
        return a(theatre);
    }

    private static ClientRow a(Theatre theatre) {
        return ClientRow.of(theatre.playback, Story.STAGE).getFirst();
    }
}
