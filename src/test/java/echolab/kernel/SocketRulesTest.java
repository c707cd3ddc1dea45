package echolab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What Linux 6.18 did, measured on the loopback interface, is what these tests expect.
class SocketRulesTest {
    private static Story connected() {
        return Story.listening().arrived(40000).accepted(40000, 4);
    }

    private static Change finished(int port) {
        return new Change.PeerFinished(Story.client(port));
    }

    private static Change reset(int port) {
        return new Change.PeerReset(Story.client(port));
    }

    private static Change shutDown() {
        return new Change.ShutDown(Story.SERVER, new Fd(4));
    }

    private static String connection(TcpState state) {
        return "connection of 127.0.0.1:40000 to 127.0.0.1:15213, " + state;
    }

    @Test
    void connections_wait_in_the_order_of_arrival_and_leave_when_accepted() {
        Story story = Story.listening().arrived(40001).arrived(40000);
        assertThat(story.vnodeAt(3))
                .isEqualTo(
                        "listening at 127.0.0.1:15213, backlog 2, queue"
                                + " [127.0.0.1:40001 ESTABLISHED, 127.0.0.1:40000 ESTABLISHED]");
        assertThat(story.accepted(40001, 4).vnodeAt(3))
                .isEqualTo(
                        "listening at 127.0.0.1:15213, backlog 2, queue"
                                + " [127.0.0.1:40000 ESTABLISHED]");
    }

    @Test
    void a_connection_to_another_port_does_not_arrive_here() {
        Change elsewhere =
                new Change.Arrived(new Endpoint("127.0.0.1", 15214), Story.client(40000));
        assertThat(Story.listening().then(elsewhere).state()).isEqualTo(Story.listening().state());
    }

    @Test
    void a_peer_that_nobody_saw_arrive_is_accepted_all_the_same() {
        assertThat(Story.listening().accepted(40000, 4).vnodeAt(4))
                .isEqualTo(connection(TcpState.ESTABLISHED));
    }

    @Test
    void what_clients_do_while_they_wait_is_remembered() {
        Story story =
                Story.listening()
                        .arrived(40000)
                        .arrived(40001)
                        .then(finished(40000))
                        .then(reset(40001));
        assertThat(story.vnodeAt(3))
                .isEqualTo(
                        "listening at 127.0.0.1:15213, backlog 2, queue"
                                + " [127.0.0.1:40000 CLOSE_WAIT, 127.0.0.1:40001 CLOSE]");
        assertThat(story.accepted(40000, 4).vnodeAt(4)).isEqualTo(connection(TcpState.CLOSE_WAIT));
    }

    @Test
    void a_fin_from_the_client_leads_to_close_wait_and_ours_to_close() {
        assertThat(connected().then(finished(40000)).vnodeAt(4))
                .isEqualTo(connection(TcpState.CLOSE_WAIT));
        assertThat(connected().then(finished(40000)).then(shutDown()).vnodeAt(4))
                .isEqualTo(connection(TcpState.CLOSE));
    }

    @Test
    void a_fin_from_us_leads_to_fin_wait2_and_the_clients_to_close() {
        assertThat(connected().then(shutDown()).vnodeAt(4))
                .isEqualTo(connection(TcpState.FIN_WAIT2));
        assertThat(connected().then(shutDown()).then(shutDown()).then(finished(40000)).vnodeAt(4))
                .isEqualTo(connection(TcpState.CLOSE));
    }

    @Test
    void a_reset_leads_to_close_from_anywhere() {
        assertThat(connected().then(reset(40000)).vnodeAt(4)).isEqualTo(connection(TcpState.CLOSE));
        assertThat(connected().then(finished(40000)).then(reset(40000)).vnodeAt(4))
                .isEqualTo(connection(TcpState.CLOSE));
    }

    @Test
    void closing_the_listener_everywhere_drops_its_queue() {
        Story story = Story.listening().arrived(40000).forked(101).closed(100, 3);
        assertThat(story.text()).contains("queue [127.0.0.1:40000 ESTABLISHED]");
        assertThat(story.closed(101, 3).text()).doesNotContain("queue");
    }

    @Test
    void a_listener_on_every_address_hears_of_each() {
        Story anywhere =
                Story.server()
                        .then(new Change.Socket(Story.SERVER, new Fd(3)))
                        .then(new Change.Bound(Story.SERVER, new Fd(3), new Endpoint("0.0.0.0", 7)))
                        .then(new Change.Listening(Story.SERVER, new Fd(3), 5));
        assertThat(
                        anywhere.then(
                                        new Change.Arrived(
                                                new Endpoint("127.0.0.1", 7), Story.client(40000)))
                                .vnodeAt(3))
                .isEqualTo(
                        "listening at 0.0.0.0:7, backlog 5, queue [127.0.0.1:40000 ESTABLISHED]");
    }

    @Test
    void listening_again_changes_only_the_backlog() {
        assertThat(
                        Story.listening()
                                .arrived(40000)
                                .then(new Change.Listening(Story.SERVER, new Fd(3), 9))
                                .vnodeAt(3))
                .isEqualTo(
                        "listening at 127.0.0.1:15213, backlog 9, queue"
                                + " [127.0.0.1:40000 ESTABLISHED]");
    }
}
