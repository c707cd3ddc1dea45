package echolab.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.cli.Main;
import echolab.kernel.Signal;
import echolab.unix.Processes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A program of its own that is told to end while its servers run.
class TakeDownTest {
    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void a_signal_takes_everything_down(String signal, int status, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path script =
                Files.writeString(
                        folder.resolve("s.echo"),
                        """
                        start process as p
                        connect A
                        step p 2
                        expect children(p) == 1
                        run for 600s
                        """);
        Process program = start("run", script.toString());
        try (BufferedReader out = program.inputReader()) {
            assertThat(out.readLine()).contains("expect children(p) == 1");
            List<ProcessHandle> family = program.descendants().toList();
            assertThat(family).as("the server and its child").hasSizeGreaterThanOrEqualTo(2);

            int number = Signal.valueOf("SIG" + signal).number();
            assertThat(Processes.kill(Math.toIntExact(program.pid()), number)).isTrue();

            assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(status);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(out.readLine()).as("no more after the signal").isNull();
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void bad_usage_is_told_and_is_2() throws IOException, InterruptedException {
        Process program = start("run", "--timeout", "0", "x.echo");
        try (BufferedReader err = program.errorReader()) {
            assertThat(err.readLine()).isEqualTo("--timeout 0: expected a whole number from 1.");
            assertThat(program.waitFor()).isEqualTo(2);
        } finally {
            program.destroyForcibly();
        }
    }

    private static Process start(String... args) throws IOException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName());
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(whole);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }
}
