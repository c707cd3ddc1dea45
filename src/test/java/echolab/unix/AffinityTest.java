package echolab.unix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReference;
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
        return Files.readString(Path.of("/proc/" + pid + "/status"))
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
