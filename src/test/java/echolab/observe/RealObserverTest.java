package echolab.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import echolab.kernel.Fd;
import echolab.kernel.KernelText;
import echolab.kernel.Observation;
import echolab.kernel.Pid;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The observer on real processes.
@EnabledOnOs(OS.LINUX)
class RealObserverTest {
    private static final Fd ALL = new Fd(Integer.MAX_VALUE);

    @Test
    void a_shell_and_its_child_share_what_was_inherited(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a file");
        Process shell =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "ulimit -n 64; exec 5>'%s' 6>&5 7<'%s' 2>/dev/null; sleep 60 >&5 5>&- & echo $!; read x"
                                        .formatted(file, file))
                        .start();
        try {
            int parent = (int) shell.pid();
            int child = Integer.parseInt(shell.inputReader().readLine());
            Observer observer = new Observer(new Fd(10));
            await().untilAsserted(() ->
                    assertThat(text(observer.observe(List.of(new Pid(parent)))))
                            .isEqualTo(shared(parent, child, file)));
        } finally {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly().waitFor();
        }
    }

    private static String shared(int parent, int child, Path file) {
        return """
        process %d, parent %d, nofile 64
          0 -> file 1
          1 -> file 2
          2 -> file 3
          5, 6 -> file 4
          7 -> file 5
        process %d, parent %d, nofile 64
          0 -> file 6
          1, 6 -> file 4
          2 -> file 3
          7 -> file 5
        file 1: refcnt 1, read -> v-node 1
        file 2: refcnt 1, write -> v-node 2
        file 3: refcnt 2, write -> v-node 3
        file 4: refcnt 4, write -> v-node 4
        file 5: refcnt 2, read -> v-node 4
        file 6: refcnt 1, read -> v-node 3
        v-node 1: pipe
        v-node 2: pipe
        v-node 3: /dev/null
        v-node 4: file %s
        []\
        """
                .formatted(parent, ProcessHandle.current().pid(), child, parent, file);
    }

    /// The state and what is unknown of it.
    private static String text(Observation observation) {
        return KernelText.of(observation.state()) + observation.unknown();
    }

    @Test
    void our_own_sockets_are_seen_with_backlog_queue_and_state() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 7, InetAddress.getLoopbackAddress());
                Socket accepted = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket waiting = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket ours = server.accept()) {
            accepted.shutdownOutput();
            Pid self = new Pid((int) ProcessHandle.current().pid());
            assertThat(KernelText.of(new Observer(ALL).observe(List.of(self)).state()))
                    .contains(
                            "listening at 127.0.0.1:%d, backlog 7, queue [127.0.0.1:%d ESTABLISHED]"
                                    .formatted(server.getLocalPort(), waiting.getLocalPort()),
                            "connection of 127.0.0.1:%d to 127.0.0.1:%d, CLOSE_WAIT"
                                    .formatted(accepted.getLocalPort(), ours.getLocalPort()));
        }
    }

    @Test
    void a_process_that_does_not_exist_is_left_out() {
        Observation observation = new Observer(ALL).observe(List.of(new Pid(Integer.MAX_VALUE)));
        assertThat(KernelText.of(observation.state())).isEmpty();
        assertThat(observation.unknown()).isEmpty();
    }
}
