package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A variable appears when something is put into it for the first time, often for the first client. Its
/// place was kept for it since the server was started.
class ForeseenTest {
    private static final Path SERVERS = Path.of("src/main/java/echolab/server");

    /// A variable in the order in which the runs of these servers report them.
    private static final Map<String, List<String>> REPORTED =
            Map.of(
                    "EpollServer", List.of("listenfd=3", "epfd=4", "events=[3]", "rio[5]=\"\""),
                    "EchoServerT", List.of("connfdp=[4]"),
                    "PollServer",
                            List.of(
                                    "client=[3]",
                                    "client_events=[1]",
                                    "client_revents=[1]",
                                    "clientrio[1]=\"\"",
                                    "maxi=1"),
                    "EchoServerTPre",
                            List.of("mutex=1", "slots=16", "items=0", "rear=1", "buf=[0, 4]"),
                    "EchoServerS",
                            List.of(
                                    "maxi=-1",
                                    "clientfd=[-1]",
                                    "maxfd=3",
                                    "read_set={3}",
                                    "ready_set={3}",
                                    "nready=1",
                                    "clientrio[0]=\"\"",
                                    "byte_cnt=6"),
                    "PortManager",
                            List.of(
                                    "services=3",
                                    "limit=2",
                                    "patience=30",
                                    "firstport=0",
                                    "programs=3",
                                    "tablefd=4",
                                    "pid=[0, 0, 0]",
                                    "port=[0, 0, 0]",
                                    "load=[0, 0, 0]",
                                    "promised=[0, 0, 0]",
                                    "lifefd=[11]",
                                    "ready_set={}"));

    /// The pictures of one server in windows of 1280×720 and 1920×1080 pixels with different sizes of
    /// text, and on a large screen.
    @ParameterizedTest
    @CsvSource({"697, 465", "697, 520", "720, 560", "860, 640", "1100, 900"})
    void nothing_moves_when_a_variable_appears(int width, int height) throws IOException {
        FrameOptions options = FrameOptions.standard().sized(width, height);
        for (Map.Entry<String, List<String>> server : REPORTED.entrySet()) {
            Play play = play(server.getKey());
            Map<String, Integer> rows = new HashMap<>();
            List<List<Integer>> places = new ArrayList<>();
            for (String variable : server.getValue()) {
                int equals = variable.indexOf('=');
                play.watches(variable.substring(0, equals), variable.substring(equals + 1));
                Frame frame = last(play, options);
                places.add(
                        List.of(
                                frame.width(),
                                frame.height(),
                                frame.files().getFirst().box().x(),
                                frame.chips().getFirst().box().y()));
                assertThat(frame.strips())
                        .flatExtracting(Strip::cells)
                        .allMatch(cell -> cell.box().right() <= frame.width());
                for (Strip strip : frame.strips()) {
                    int y = strip.name().box().y();
                    Integer before = rows.putIfAbsent(strip.id(), y);
                    assertThat(y)
                            .as("%s: %s after %s", server.getKey(), strip.id(), variable)
                            .isEqualTo(before == null ? y : before);
                }
            }
            assertThat(places).as(server.getKey()).containsOnly(places.getFirst());
        }
    }

    @Test
    void a_server_without_such_variables_keeps_no_room_for_them() throws IOException {
        FrameOptions options = FrameOptions.standard();

        assertThat(last(play("EchoServerP"), options).chips().getFirst().box())
                .isEqualTo(last(Play.listening(), options).chips().getFirst().box());
    }

    private static Play play(String server) throws IOException {
        return Play.started(server, 16, Files.readString(SERVERS.resolve(server + ".java")));
    }

    private static Frame last(Play play, FrameOptions options) {
        Film film = new Film(play.timeline());
        return film.frame("p", film.moments().count(), options).orElseThrow();
    }
}
