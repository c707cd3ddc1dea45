package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.Play;
import echolab.fx.model.ClientRow.Place;
import echolab.kernel.Change;
import echolab.kernel.Endpoint;
import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.trace.Call;
import echolab.trace.Event.ClientClosed.How;
import echolab.trace.StageState;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientPlacesTest {
    private final Play play = Play.listening().connects("A").connects("B");

    @Test
    void connections_wait_in_the_queue_and_nobody_holds_them() {
        assertThat(placesOf("A", "B")).containsExactly(Place.QUEUED, Place.QUEUED);
        assertThat(holdersOf("A")).isEmpty();
    }

    @Test
    void the_first_is_accepted_and_the_second_still_waits() {
        play.accepts();
        assertThat(placesOf("A", "B")).containsExactly(Place.ACCEPTED, Place.QUEUED);
        assertThat(holdersOf("A")).containsExactly("p fd 4");
    }

    @Test
    void after_a_fork_every_process_that_has_a_descriptor_holds_it() {
        play.accepts().forks();
        assertThat(holdersOf("A")).containsExactly("p fd 4", "p.child1 fd 4");
        play.parentCloses();
        assertThat(holdersOf("A")).containsExactly("p.child1 fd 4");
    }

    @Test
    void what_no_descriptor_refers_to_any_more_has_left() {
        play.accepts().forks().parentCloses().childReads(1);
        play.ends("A", How.WHOLE).childSeesEnd(1).childCloses(1);
        assertThat(placesOf("A")).containsExactly(Place.LEFT);
        assertThat(holdersOf("A")).isEmpty();
    }

    @Test
    void what_its_sender_has_closed_is_in_flight_until_somebody_receives_it() {
        play.accepts();
        Pid server = Play.SERVER;
        play.returns(
                Play.P,
                Call.SOCKETPAIR,
                6,
                0,
                List.of(),
                new Change.SocketPair(server, new Fd(5), new Fd(6)));
        play.returns(
                Play.P,
                Call.SENDMSG,
                7,
                1,
                List.of("5", "{SCM_RIGHTS: 4}"),
                new Change.DescriptorsSent(server, new Fd(5), List.of(new Fd(4))));
        assertThat(placesOf("A")).containsExactly(Place.ACCEPTED);

        play.returns(Play.P, Call.CLOSE, 8, 0, List.of("4"), new Change.Closed(server, new Fd(4)));

        assertThat(placesOf("A")).containsExactly(Place.IN_FLIGHT);
        assertThat(holdersOf("A")).isEmpty();
    }

    @Test
    void one_that_never_came_is_nowhere() {
        Endpoint stranger = new Endpoint("127.0.0.1", 9);
        assertThat(places().place(stranger)).isEqualTo(Place.LEFT);
        assertThat(places().holders(stranger)).isEmpty();
    }

    private List<Place> placesOf(String... clients) {
        return List.of(clients).stream().map(c -> places().place(endpoint(c))).toList();
    }

    private List<String> holdersOf(String client) {
        return places().holders(endpoint(client));
    }

    private ClientPlaces places() {
        return new ClientPlaces(stage());
    }

    private Endpoint endpoint(String client) {
        return stage().client(client).orElseThrow().local();
    }

    private StageState stage() {
        return play.timeline().at(play.timeline().size()).firstEntry().getValue();
    }
}
