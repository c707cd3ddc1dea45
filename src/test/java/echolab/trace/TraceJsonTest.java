package echolab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Change;
import echolab.kernel.ExitStatus;
import echolab.kernel.Pid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class TraceJsonTest {
    private final JsonMapper mapper = TraceJson.mapper();

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void every_event_is_read_as_it_was_written(@ForAll("events") Event event) {
        byte[] json = mapper.writeValueAsBytes(event);
        assertThat(mapper.readValue(json, Event.class)).isEqualTo(event);
        assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("\n");
        Statistics.collect(event.what().getClass());
        Statistics.coverage(every ->
                Stream.of(Event.What.class.getPermittedSubclasses())
                        .forEach(kind -> every.check(kind).count(n -> n > 0)));
    }

    @Provide
    Arbitrary<Event> events() {
        return AnyValue.of(Event.class).map(Event.class::cast);
    }

    static Stream<Class<?>> kinds() {
        return Stream.of(Event.What.class, Change.class, ExitStatus.class)
                .flatMap(sealed -> Stream.of(sealed.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_is_read_as_it_was_written(Class<?> kind) {
        Class<?> sealed = kind.getInterfaces()[0];
        Object value = AnyValue.of(kind).sample();
        String json = mapper.writerFor(sealed).writeValueAsString(value);
        assertThat(json).startsWith("{\"kind\":\"" + TraceJson.kindOf(kind) + "\"");
        assertThat(mapper.readValue(json, sealed)).isEqualTo(value);
    }

    @Test
    void a_line_is_compact_and_readable() {
        Tale tale = Tale.accepted();
        assertThat(mapper.writeValueAsString(tale.log.event(tale.log.size())))
                .isEqualTo(
                        """
                        {"seq":7,"nanos":6000,"stage":"p","what":{"kind":"returned",\
                        "site":{"lane":"p","pid":100,"tid":100,"call":"accept","args":["3"],\
                        "source":"process.java:4"},"result":4,\
                        "changes":[{"kind":"accepted","pid":100,"listenfd":3,"fd":4,\
                        "peer":"127.0.0.1:40001"}]}}\
                        """);
    }

    @Test
    void bytes_that_were_cut_say_how_many_there_were() {
        assertThat(mapper.writeValueAsString(new Bytes("a\u0000\u00ff", 3)))
                .isEqualTo("\"a\\u0000\u00ff\"");
        assertThat(mapper.writeValueAsString(new Bytes("he", 5)))
                .isEqualTo("{\"first\":\"he\",\"length\":5}");
    }

    @Test
    void fields_of_a_later_time_are_ignored() {
        String json =
                """
                {"seq":1,"mood":[1,{"x":2}],"nanos":2,"stage":"p",
                 "what":{"later":null,"kind":"said","text":"hi"}}\
                """;
        assertThat(mapper.readValue(json, Event.class))
                .isEqualTo(new Event(1, 2, "p", new Event.Said("hi")));
    }

    @Test
    void what_is_empty_may_be_left_out() {
        String json =
                """
                {"seq":1,"nanos":2,"stage":"p","what":{"kind":"returned","site":{"lane":"p",
                 "pid":1,"tid":1,"call":"fork","source":"a:1"},"result":5}}\
                """;
        CallSite site =
                new CallSite(
                        new Lane("p"), new Pid(1), 1, Call.FORK, List.of(), new SourceLine("a", 1));
        assertThat(mapper.readValue(json, Event.class).what())
                .isEqualTo(new Event.Returned(site, 5, Optional.empty(), Bytes.NONE, List.of()));
    }
}
