package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import echolab.trace.Call;
import echolab.trace.Event;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PanelsTest {
    @Test
    void a_bit_that_select_has_cleared_is_marked_in_the_colour_of_its_owner() {
        Play play = twoClients();
        play.watches("read_set", "{3, 4, 5}");
        play.watches("ready_set", "{3, 4, 5}");
        play.sends("A", "hello\n");
        play.log(new Event.Entered(play.site(Play.P, Call.SELECT, 5, "6")));
        play.watches("ready_set", "{4}");
        play.returns(Play.P, Call.SELECT, 5, 1, List.of("6"));

        assertThat(strip(play, "strip:p/ready_set/0").cells().subList(2, 7))
                .extracting(c -> c.text().text(), c -> owner(c.identity()), Strip.Cell::mark)
                .containsExactly(
                        tuple("0", "", Mark.NONE),
                        tuple("0", "L", Mark.CLOSED),
                        tuple("1", "A", Mark.NONE),
                        tuple("0", "B", Mark.CLOSED),
                        tuple("0", "", Mark.NONE));
        assertThat(strip(play, "strip:p/read_set/0").cells())
                .extracting(Strip.Cell::mark)
                .containsOnly(Mark.NONE);
    }

    @Test
    void a_set_with_high_descriptors_shows_their_row_of_bits_beside_the_first_one() {
        Play play = twoClients();
        play.watches("read_set", "{3, 1001}");

        Strip high = strip(play, "strip:p/read_set/62");
        assertThat(high.indices()).extracting(Caption::text).startsWith("992").hasSize(16);
        assertThat(high.cells())
                .filteredOn(c -> c.kind() == Strip.Cell.Kind.BIT_SET)
                .extracting(Strip.Cell::id)
                .containsExactly("strip:p/read_set/bit1001");
        assertThat(strip(play, "strip:p/read_set/0").indices().getFirst().text()).isEqualTo("0");
    }

    @Test
    void an_array_of_descriptors_shows_whose_they_are_and_where_its_highest_index_is() {
        Play play = twoClients();
        play.watches("maxi", "1");
        play.watches("clientfd", "[4, 5, -1]");
        play.watches("clientrio[0]", "\"hel\"");

        Strip clientfd = strip(play, "strip:p/clientfd");
        assertThat(clientfd.cells().subList(0, 3))
                .extracting(c -> c.text().text(), c -> owner(c.identity()), Strip.Cell::kind)
                .containsExactly(
                        tuple("4", "A", Strip.Cell.Kind.USED),
                        tuple("5", "B", Strip.Cell.Kind.USED),
                        tuple("-1", "", Strip.Cell.Kind.FREE));
        assertThat(clientfd.pointers())
                .extracting(p -> p.text().text(), p -> p.span().x())
                .containsExactly(tuple("maxi", clientfd.cells().get(1).box().x()));
        assertThat(strip(play, "strip:p/clientrio").cells())
                .extracting(c -> c.text().text(), c -> owner(c.identity()))
                .containsExactly(tuple("[0] \"hel\"", "A"));
    }

    @Test
    void a_port_map_has_a_column_for_each_service_with_who_is_connected_there() {
        Play play = twoClients();
        int pid = play.site(Play.P, Call.SELECT, 5, "6").pid().value();
        play.watches("port", "[9001, 0, 0]");
        play.watches("pid", "[%d, 77, 78]".formatted(pid));
        play.watches("load", "[2, -1, 0]");
        play.watches("promised", "[1, 0, 0]");

        assertThat(List.of("port", "pid", "load", "promised"))
                .flatExtracting(name -> strip(play, "strip:p/" + name).cells())
                .extracting(c -> c.text().text(), Strip.Cell::kind)
                .containsExactly(
                        tuple("9001", Strip.Cell.Kind.USED),
                        tuple("–", Strip.Cell.Kind.FREE),
                        tuple("", Strip.Cell.Kind.FREE),
                        tuple(String.valueOf(pid), Strip.Cell.Kind.USED),
                        tuple("77", Strip.Cell.Kind.USED),
                        tuple("78", Strip.Cell.Kind.USED),
                        tuple("2 · A B", Strip.Cell.Kind.USED),
                        tuple("–", Strip.Cell.Kind.FREE),
                        tuple("", Strip.Cell.Kind.FREE),
                        tuple("1", Strip.Cell.Kind.USED),
                        tuple("–", Strip.Cell.Kind.FREE),
                        tuple("", Strip.Cell.Kind.FREE));
        assertThat(strip(play, "strip:p/port").indices())
                .extracting(Caption::text)
                .containsExactly("0", "1", "messages");
    }

    @Test
    void what_poll_found_stands_under_its_descriptor_by_name() {
        Play play = twoClients();
        play.watches("client", "[3, 4, -1, 5]");
        play.watches("client_events", "[1, 1]");
        play.watches("client_revents", "[0, 17]");

        assertThat(strip(play, "strip:p/client_revents").cells().subList(0, 4))
                .extracting(c -> c.text().text())
                .containsExactly("0", "IN|HUP", "", "0");
        assertThat(strip(play, "strip:p/client_events").cells().subList(0, 4))
                .extracting(c -> c.text().text())
                .containsExactly("POLLIN", "POLLIN", "", "");
    }

    @Test
    void what_was_taken_out_of_the_bounded_buffer_is_pale() {
        Play play = twoClients();
        play.watches("buf", "[0, 4, 5]");
        play.watches("front", "1");
        play.watches("rear", "2");

        assertThat(strip(play, "strip:p/buf").cells().subList(0, 4))
                .extracting(c -> c.text().text(), Strip.Cell::kind)
                .containsExactly(
                        tuple("0", Strip.Cell.Kind.FREE),
                        tuple("4", Strip.Cell.Kind.FREE),
                        tuple("5", Strip.Cell.Kind.USED),
                        tuple("0", Strip.Cell.Kind.FREE));
    }

    @Test
    void any_other_variable_is_told_by_name_and_value_with_what_it_was() {
        Play play = twoClients();
        play.watches("byte_cnt", "6");
        play.sends("A", "x\n");
        play.watches("byte_cnt", "8");

        assertThat(strip(play, "strip:p/values").cells())
                .extracting(c -> c.text().text(), Strip.Cell::mark)
                .containsExactly(tuple("byte_cnt = 6→8", Mark.CHANGED));
    }

    @Test
    void without_variables_nothing_stands_under_the_diagram() {
        assertThat(frame(Play.serving(2)).strips()).isEmpty();
    }

    private static Play twoClients() {
        return Play.listening().connects("A").connects("B").accepts().accepts();
    }

    private static Frame frame(Play play) {
        Film film = new Film(play.timeline());
        return film.frame("p", film.moments().count(), FrameOptions.standard()).orElseThrow();
    }

    private static Strip strip(Play play, String id) {
        return frame(play).strips().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    private static String owner(Optional<Identity> identity) {
        return identity.map(Identity::letter).orElse("");
    }
}
