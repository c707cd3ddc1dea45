package echolab.script.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import echolab.stage.LiveRun;
import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Our servers make the calls that their counterparts in C make, as `strace` sees them: the same
/// clients, one act after the other, and the same sequence of calls, descriptors, lengths and results
/// in every process and thread. A second line that follows the first at once is awaited: its segment
/// is sent when the first is acknowledged (Nagle), and to close before that would reset the
/// connection.
///
/// Not compared is what is no system call in C: `pthread_detach`, `sem_wait` that need not wait, and
/// the beginning and end of a thread inside the C library.
class SameCallsAsInCTest {
    private static final Path SOURCES = Path.of("src/test/resources/c");

    /// No system calls.
    private static final Set<Call> INSIDE_THE_PROGRAM = Set.of(Call.PTHREAD_DETACH);

    @ParameterizedTest
    @CsvSource({
        "process, connect A; send A \"one\\n\"; connect B; send B \"two\\nthree\\n\";"
                + " await received(B) == \"two\\nthree\\n\"; close A; close B",
        "select, type \"first\\n\"; connect A; send A \"one\\n\"; connect B; close A;"
                + " send B \"two\\n\"; close B; type \"last\\n\"",
        "pool, connect A; connect B; send A \"one\\n\"; send B \"par\"; send A \"a\\nb\\n\";"
                + " await received(A) == \"one\\na\\nb\\n\";"
                + " send B \"tial\\n\"; close A; connect C; send C \"three\\n\"; close B; close C",
        "thread, connect A; send A \"one\\n\"; connect B; send B \"two\\n\"; close A; connect C;"
                + " send C \"three\\n\"; close B; close C",
        "prefork-pass, connect A; send A \"one\\n\"; connect B; connect C; connect D; close B;"
                + " send D \"four\\n\"; close A; connect E; close D; close C; close E",
    })
    void each_process_makes_the_calls_of_the_program_in_c(
            String model, String acts, @TempDir Path folder) throws Exception {
        assumeTools(folder);
        List<String> script = List.of(acts.split("; *"));

        assertThat(ours(model, script)).isEqualTo(inC(model, script, folder));
    }

    @Test
    void a_call_that_is_missing_would_be_found(@TempDir Path folder) throws Exception {
        assumeTools(folder);
        List<String> script = List.of("connect A");
        Map<String, List<String>> inC = inC("process", script, folder);
        assertThat(inC.get("p.child1")).containsExactly("close(3) = 0");

        assertThat(ours("process", script)).isEqualTo(inC);
        assertThat(ours("process-keeps-listenfd", script)).isNotEqualTo(inC);
    }

    private static void assumeTools(Path folder) throws InterruptedException {
        assumeTrue(works("gcc", "--version"), "no gcc on this machine");
        assumeTrue(
                works("strace", "-o", folder.resolve("probe").toString(), "true"),
                "no strace on this machine, or it may not trace");
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    // ---- in C

    private static Map<String, List<String>> inC(String model, List<String> acts, Path folder)
            throws Exception {
        Path program = folder.resolve("server");
        String source = SOURCES.resolve(model + ".c").toString();
        assertThat(works("gcc", "-O2", "-pthread", "-o", program.toString(), source))
                .as("gcc compiles %s", source)
                .isTrue();
        Path tasks = Files.createDirectory(folder.resolve("tasks"));
        try (StracedServer server = StracedServer.start(program, tasks)) {
            for (String act : acts) {
                server.act(act);
            }
            return StraceLines.read(server.lines(), "p");
        }
    }

    // ---- ours

    private static Map<String, List<String>> ours(String model, List<String> acts) {
        StringBuilder script = new StringBuilder("start " + model + " as p\nrun p until idle\n");
        for (String act : acts) {
            script.append(act.replace("type ", "type p ")).append("\nrun p until idle\n");
        }
        try (LiveRun run = new LiveRun()) {
            assertThat(RealScripts.failures(script.toString(), run)).isEmpty();
            return calls(run);
        }
    }

    private static Map<String, List<String>> calls(LiveRun run) {
        Map<String, List<String>> calls = new TreeMap<>();
        Map<Long, String> names = new HashMap<>();
        for (Event event : run.timeline().from(1)) {
            if (event.what() instanceof Event.LaneBorn it) {
                calls.put(it.lane().name(), new ArrayList<>());
                names.putIfAbsent((long) it.pid().value(), it.lane().name());
            }
        }
        for (Event event : run.timeline().from(1)) {
            switch (event.what()) {
                case Event.Returned it ->
                        text(it, names).ifPresent(calls.get(it.site().lane().name())::add);
                case Event.Entered it when it.site().call() == Call.EXIT ->
                        calls.get(it.site().lane().name()).add(it.site().toString());
                default -> {}
            }
        }
        return calls;
    }

    private static Optional<String> text(Event.Returned returned, Map<Long, String> names) {
        CallSite site = returned.site();
        Call call = site.call();
        boolean inChild = call == Call.FORK && returned.result() == 0;
        if (inChild || !call.isSystemCall() || INSIDE_THE_PROGRAM.contains(call)) {
            return Optional.empty();
        }
        String name = call.cName();
        String result = " = " + returned.result() + returned.errno().map(e -> " " + e).orElse("");
        return Optional.of(
                switch (call) {
                    case SOCKET, SOCKETPAIR, PTHREAD_CREATE -> name + result;
                    case LISTEN, READ, WRITE -> name + arguments(site, 2) + result;
                    case SENDMSG, RECVMSG -> name + rights(site) + result;
                    case FORK -> name + " = " + names.get(returned.result());
                    case WAITPID ->
                            name
                                    + arguments(site, 1)
                                    + Optional.ofNullable(names.get(returned.result()))
                                            .map(child -> " = " + child)
                                            .orElse(result);
                    default -> name + arguments(site, 1) + result;
                });
    }

    private static String arguments(CallSite site, int count) {
        return "(" + String.join(", ", site.args().subList(0, count)) + ")";
    }

    /// The descriptor and the one that went with the message.
    private static String rights(CallSite site) {
        String passed = site.args().get(1).replaceAll("\\D", "");
        return "(" + site.args().getFirst() + ", " + (passed.isEmpty() ? "none" : passed) + ")";
    }
}
