package echolab.unix;

import static echolab.stage.StageDriver.CHILD1;
import static echolab.stage.StageDriver.P;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.stage.Gates;
import echolab.stage.StageDriver;
import echolab.stage.StartOptions;
import echolab.trace.LaneState.Activity;
import echolab.trace.Reason;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Lines over real connections: what the robust I/O package makes of them (CS:APP 10.5).
class RioTest {
    private final StageDriver stage = new StageDriver();

    @AfterEach
    void takeDown() {
        stage.close();
    }

    @Test
    void a_line_in_two_pieces_is_echoed_once_it_is_whole() {
        echoing().send("A", "hel");
        assertThat(stage.received("A")).isEmpty();
        stage.send("A", "lo\n");
        assertThat(stage.received("A")).isEqualTo("hello\n");
        assertThat(io())
                .containsExactly("read(4, 8192) = 3", "read(4, 8192) = 3", "write(4, 6) = 6");
    }

    @Test
    void two_lines_in_one_segment_are_read_at_once_and_echoed_one_by_one() {
        echoing().send("A", "one\ntwo\n");
        assertThat(stage.received("A")).isEqualTo("one\ntwo\n");
        assertThat(io()).containsExactly("read(4, 8192) = 8", "write(4, 4) = 4", "write(4, 4) = 4");
        assertThat(stage.terminal()).endsWith("server received 4 bytes\nserver received 4 bytes\n");
    }

    @Test
    void a_line_longer_than_MAXLINE_comes_in_pieces() {
        String line = "x".repeat(10_000) + "\n";
        echoing().send("A", line);
        stage.await("the echo", () -> stage.received("A").length() == line.length());
        assertThat(stage.received("A")).isEqualTo(line);
        assertThat(io())
                .containsExactly(
                        "read(4, 8192) = 8192",
                        "write(4, 8191) = 8191",
                        "read(4, 8192) = 1809",
                        "write(4, 1810) = 1810");
    }

    @Test
    void what_stands_before_the_end_of_file_is_a_line_too() {
        echoing().send("A", "last words");
        stage.run().shutdown("A", "p");
        assertThat(stage.received("A")).isEqualTo("last words");
        assertThat(io())
                .containsExactly(
                        "read(4, 8192) = 10",
                        "read(4, 8192) = 0",
                        "write(4, 10) = 10",
                        "read(4, 8192) = 0",
                        "close(4) = 0");
    }

    @Test
    void a_reset_ends_the_echo_and_not_the_iterative_server() {
        echoing().send("A", "unread");
        stage.run().reset("A", "p");
        assertThat(io())
                .containsExactly(
                        "read(4, 8192) = 6", "read(4, 8192) = -1 ECONNRESET", "close(4) = 0");
        assertThat(stage.call(P)).isEqualTo("accept(3)");
        stage.connect("B").send("B", "still there?\n");
        assertThat(stage.received("B")).isEqualTo("still there?\n");
    }

    @Test
    void a_reset_ends_the_child_and_not_its_parent() {
        stage.start(StartOptions.of("process").named("p")).connect("A").runUntilIdle();
        stage.send("A", "unread");
        stage.run().reset("A", "p");
        stage.runUntilIdle();
        assertThat(stage.results(CHILD1).subList(1, stage.results(CHILD1).size()))
                .containsExactly(
                        "close(3) = 0",
                        "read(4, 8192) = 6",
                        "read(4, 8192) = -1 ECONNRESET",
                        "close(4) = 0");
        assertThat(stage.activity(CHILD1)).isEqualTo(Activity.GONE);
        stage.connect("B").runUntilIdle().send("B", "still there?\n").runUntilIdle();
        assertThat(stage.received("B")).isEqualTo("still there?\n");
        stage.kernelAgreed();
    }

    @Test
    void writing_more_than_there_is_room_for_blocks_until_all_is_written() {
        stage.atMain("FullPipe.java").step(P, 3).step(P);
        assertThat(stage.results(P)).containsSequence("write(4, 60000) = 60000");
        assertThat(stage.call(P)).isEqualTo("write(4, 10000)");
        stage.step(P);
        assertThat(stage.lane(P).reason()).contains(Reason.NO_ROOM_TO_WRITE);
        stage.runUntilIdle();
        assertThat(stage.results(P)).contains("write(4, 10000) = 10000");
        assertThat(stage.run().state("p").terminalOutput()).isEqualTo("70000\r\n");
        stage.kernelAgreed();
    }

    /// The iterative server in the middle of a conversation with A, its gates open.
    private StageDriver echoing() {
        stage.start(StartOptions.of("iterative").named("p")).connect("A").runUntilIdle();
        stage.run().openGates(new Gates.OfStage("p"));
        return stage;
    }

    /// What was read and written since the connection was accepted, the terminal's lines left out.
    private List<String> io() {
        List<String> all = stage.results(P);
        return all.stream()
                .dropWhile(r -> !r.startsWith("accept"))
                .skip(1)
                .filter(r -> !r.startsWith("write(1"))
                .toList();
    }
}
