package echolab.script.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole scripts on real servers.
class ScriptRunnerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "process-life",
                "iterative-life",
                "select-life",
                "pool-life",
                "pool-bits",
                "poll-life",
                "epoll-life",
                "epoll-et-life",
                "thread-life",
                "threadpool-life",
                "prefork-life",
                "prefork-pass-life",
                "ports-life",
                "ports-lock",
                "ports-proc",
                "ports-restart",
                "nofile",
                "limit",
                "side-by-side",
                "backlog",
                "execve",
                "execve-generations"
            })
    void every_claim_of_the_script_holds(String script) throws IOException {
        String resource = "/echolab/script/" + script + ".echo";
        try (InputStream in = ScriptRunnerTest.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(RealScripts.failures(text)).isEmpty();
        }
    }
}
