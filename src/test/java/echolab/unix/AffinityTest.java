package echolab.unix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AffinityTest {
    @Test
    void a_thread_and_those_that_it_starts_stay_until_they_need_not() throws InterruptedException {
        BitSet before = Affinity.here();
        int last = before.length() - 1;
        AtomicReference<BitSet> ofThread = new AtomicReference<>();

        try (Affinity.Stay _ = Affinity.on(only(last))) {
            Thread thread = Thread.ofPlatform().unstarted(() -> ofThread.set(Affinity.here()));
            thread.start();
            thread.join();

            assertThat(Affinity.here()).isEqualTo(only(last));
        }

        assertThat(ofThread.get()).isEqualTo(only(last));
        assertThat(Affinity.here()).isEqualTo(before);
    }

    @Test
    void a_process_is_confined_with_the_children_that_it_has() throws Exception {
        int last = Affinity.here().length() - 1;
        Process shell = new ProcessBuilder("sh", "-c", "sleep 60; exit").start();
        try {
            ProcessHandle child = childOf(shell);

            Affinity.confine((int) shell.pid(), only(last));

            assertThat(allowed(shell.pid())).isEqualTo(Integer.toString(last));
            assertThat(allowed(child.pid())).isEqualTo(Integer.toString(last));
            child.destroy();
        } finally {
            shell.destroy();
            shell.waitFor();
        }
    }

    @Test
    void a_virtual_machines_own_threads_run_where_they_like() throws Exception {
        BitSet before = Affinity.here();
        assumeTrue(before.cardinality() > 1, "one processor only");
        int last = before.length() - 1;
        Process machine =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Waiting.class.getName())
                        .start();
        try {
            assertThat(machine.getInputStream().read()).isEqualTo('m');

            Affinity.confine((int) machine.pid(), only(last));

            Map<String, String> allowed = allowedByName(machine.pid());
            assertThat(allowed).containsEntry("java", Integer.toString(last));
            assertThat(allowed.get("VM Thread")).isEqualTo(allowed(ProcessHandle.current().pid()));
        } finally {
            machine.destroy();
            machine.waitFor();
        }
    }

    /// Says that it is in `main`, and waits for its end.
    static final class Waiting {
        public static void main(String[] args) throws IOException {
            System.out.write('m');
            System.out.flush();
            System.in.read();
        }
    }

    private static Map<String, String> allowedByName(long pid) throws IOException {
        Map<String, String> allowed = new HashMap<>();
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path task : tasks.toList()) {
                allowed.put(Files.readString(task.resolve("comm")).strip(), allowed(task));
            }
        }
        return allowed;
    }

    private static ProcessHandle childOf(Process shell) {
        while (true) {
            var child = shell.children().findFirst();
            if (child.isPresent()) {
                return child.get();
            }
            Thread.onSpinWait();
        }
    }

    private static String allowed(long pid) throws IOException {
        return allowed(Path.of("/proc/" + pid));
    }

    private static String allowed(Path folder) throws IOException {
        return Files.readString(folder.resolve("status"))
                .lines()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    private static BitSet only(int processor) {
        BitSet set = new BitSet();
        set.set(processor);
        return set;
    }
}
