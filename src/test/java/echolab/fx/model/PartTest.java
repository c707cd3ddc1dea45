package echolab.fx.model;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.model.Part.Close;
import echolab.fx.model.Part.Connect;
import echolab.fx.model.Part.Send;
import echolab.trace.Bytes;
import echolab.trace.Timeline;
import echolab.trace.TraceException;
import echolab.trace.TraceReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PartTest {
    @Test
    void a_demo_is_what_its_clients_and_its_terminal_did() throws Exception {
        assertThat(Part.of(demo("select")))
                .containsExactly(
                        new Connect("A"),
                        new Connect("B"),
                        new Send("B", bytes("is anybody there?\n"), 18),
                        new Part.Type(bytes("nor do the keys work\n"), 21),
                        new Send("A", bytes("hello\n"), 6),
                        new Close("A"),
                        new Close("B"));
    }

    @Test
    void parts_of_a_line_are_counted_together() throws Exception {
        assertThat(Part.of(demo("pool")))
                .contains(
                        new Send("A", bytes("hel"), 3),
                        new Send("A", bytes("lo\n"), 6),
                        new Send("B", bytes("two\n"), 4));
    }

    @Test
    void what_is_done_to_all_servers_is_one_part() throws Exception {
        assertThat(Part.of(demo("all")).stream().filter(Connect.class::isInstance))
                .containsExactly(new Connect("A"), new Connect("B"));
    }

    private static Timeline demo(String name) throws TraceException {
        return TraceReader.read(Path.of("src/main/resources/echolab/demo", name + ".jsonl"))
                .timeline();
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
