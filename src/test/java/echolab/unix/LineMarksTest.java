package echolab.unix;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Signal;
import echolab.stage.StageDriver;
import echolab.trace.Event;
import echolab.trace.Lane;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Each call is shown at its own line of the source, whatever came in between.
class LineMarksTest {
    private static final Lane P = Lane.first("p");

    private final StageDriver stage = new StageDriver();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_call_keeps_its_line_behind_other_methods_and_handlers() {
        stage.atMain("Lines.java").stepOut(P);
        stage.run().kill(P, Signal.SIGUSR1);
        stage.stepOut(P).type("\n").stepOut(P).stepOut(P.child(1));

        assertThat(lines(P))
                .containsExactly(
                        "sigaction:4",
                        "dup:6",
                        "dup:6",
                        "dup2:18",
                        "close:7",
                        "close:7",
                        "dup2:18",
                        "dup2:8",
                        "close:5",
                        "read:11",
                        "close:11",
                        "fork:12");
        assertThat(lines(P.child(1))).containsExactly("fork:12");
        assertThat(stage.call(P)).isEqualTo("read(0, 1)");
    }

    /// Calls that returned, with the lines at which they were made.
    private List<String> lines(Lane lane) {
        return stage.events(Event.Returned.class).stream()
                .map(Event.Returned::site)
                .filter(site -> site.lane().equals(lane))
                .map(site -> site.call().cName() + ":" + site.source().line())
                .toList();
    }
}
