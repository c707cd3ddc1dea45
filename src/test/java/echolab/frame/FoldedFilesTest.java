package echolab.frame;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.trace.Call;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Where there is no room for all open files, connections stay, and pipes between processes are folded.
class FoldedFilesTest {
    private static final FrameOptions LOW = FrameOptions.standard().sized(697, 420);
    private static final String MORE = "files:more";

    @Test
    void connections_come_before_pipes_that_were_there_before_them() {
        Frame frame = last(piped().connects("A").accepts().connects("B").accepts());

        assertThat(frame.files())
                .extracting(file -> file.title().text())
                .containsSubsequence("listening", "connection A", "connection B", "pipe");
        assertThat(frame.files().getLast().id()).isEqualTo(MORE);
        assertThat(frame.files().getLast().sharers()).containsOnly("pipe");
    }

    @Test
    void a_connection_takes_the_place_of_a_pipe_and_nothing_else_moves() {
        Play play = piped().connects("A").accepts().connects("B");
        Map<String, Box> before = boxes(last(play));
        Map<String, Box> after = boxes(last(play.accepts()));

        assertThat(after).hasSameSizeAs(before);
        assertThat(before).containsKey(MORE);
        assertThat(after.keySet().stream().filter(before::containsKey))
                .hasSize(before.size() - 1)
                .allSatisfy(file -> assertThat(after).containsEntry(file, before.get(file)));
    }

    /// With as many pipes as a process manager has for its services.
    private static Play piped() {
        Play play = Play.listening();
        for (int n = 0; n < 8; n++) {
            Change pipe = new Change.Piped(Play.SERVER, new Fd(4 + 2 * n), new Fd(5 + 2 * n));
            play.returns(Play.P, Call.PIPE2, 4, 0, List.of(), pipe);
        }
        return play.parks(Play.P, Call.ACCEPT, 5, "3");
    }

    private static Map<String, Box> boxes(Frame frame) {
        return frame.files().stream().collect(Collectors.toMap(FileCard::id, FileCard::box));
    }

    private static Frame last(Play play) {
        Film film = new Film(play.timeline());
        return film.frame("p", film.moments().count(), LOW).orElseThrow();
    }
}
