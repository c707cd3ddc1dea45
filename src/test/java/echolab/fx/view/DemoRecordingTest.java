package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.script.check.Checker;
import echolab.script.check.ServerFiles;
import echolab.script.check.Surroundings;
import echolab.script.run.Asker;
import echolab.script.run.Interpreter;
import echolab.script.run.ScriptRunner;
import echolab.script.syntax.Script;
import echolab.script.text.SourceFile;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.Run;
import echolab.stage.StartOptions;
import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.Timeline;
import echolab.trace.TraceFile;
import echolab.trace.TraceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The recordings that the window falls back to are those of runs that still happen like that. When one
/// does not: `./echolab run FILE.echo --trace FILE.jsonl` in their folder makes it anew.
class DemoRecordingTest {
    private static final Path FOLDER = Path.of("src/main/resources/echolab/demo");
    private static final ServerFiles NO_FILES = new ServerFiles(List.of());

    /// Their results are numbers that the kernel gives anew each time.
    private static final Set<Call> IDS = Set.of(Call.FORK, Call.WAITPID, Call.PTHREAD_CREATE);

    @ParameterizedTest
    @EnumSource
    void a_recording_makes_the_calls_that_the_servers_make_today(Demo demo) throws Exception {
        TraceFile recording = TraceReader.read(file(demo, "jsonl"));

        assertThat(recording.warning()).isEmpty();
        try (Run run = new LiveRun()) {
            Script script = script(demo);
            Interpreter interpreter =
                    new Interpreter(run, NO_FILES, Asker.NOBODY, System::nanoTime);
            assertThat(new ScriptRunner(interpreter, _ -> {}).run(script))
                    .hasSameSizeAs(script.statements())
                    .allMatch(result -> result.outcome().goesOn());

            assertThat(calls(recording.timeline())).isEqualTo(calls(run.timeline()));
            assertThat(sources(recording.timeline())).isEqualTo(sources(run.timeline()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_recording_begins_with_the_servers_of_its_demo(Demo demo) throws Exception {
        Timeline timeline = TraceReader.read(file(demo, "jsonl")).timeline();

        List<String> names = demo.servers().stream().map(StartOptions::name).toList();
        assertThat(timeline.at(timeline.size()).keySet()).containsExactlyElementsOf(names);
        assertThat(demo.recording()).isNotNull();
        assertThat(Demo.of(demo.servers())).contains(demo);
    }

    /// What each lane did, in order, with what it gave.
    private static Map<Lane, List<String>> calls(Timeline timeline) {
        Map<Lane, List<String>> calls = new TreeMap<>();
        for (Event event : timeline.from(1)) {
            if (event.what() instanceof Event.Returned it) {
                String result = IDS.contains(it.site().call()) ? "" : " = " + it.result();
                calls.computeIfAbsent(it.site().lane(), _ -> new ArrayList<>())
                        .add(written(it.site()) + result + " at " + it.site().source());
            }
        }
        return calls;
    }

    /// The port is a free one of that machine.
    private static String written(CallSite site) {
        return site.call() == Call.BIND ? "bind" : site.toString();
    }

    private static List<String> sources(Timeline timeline) {
        return timeline.at(timeline.size()).values().stream().map(s -> s.sourceText()).toList();
    }

    private static Script script(Demo demo) throws IOException {
        Path file = file(demo, "echo");
        return new Checker(new Surroundings(Model.rightIds(), NO_FILES))
                .read(SourceFile.of(file.toString(), Files.readString(file)));
    }

    private static Path file(Demo demo, String suffix) {
        return FOLDER.resolve(demo.name().toLowerCase(Locale.ROOT) + "." + suffix);
    }
}
