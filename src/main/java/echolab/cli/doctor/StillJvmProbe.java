package echolab.cli.doctor;

import static echolab.cli.doctor.Check.Need.SERVERS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Whether this JDK can be kept still, as a server that forks needs it: no compiler threads, no
/// garbage collector.
final class StillJvmProbe implements Probe {
    private static final List<String> STILL =
            List.of("-Xint", "-XX:+UnlockExperimentalVMOptions", "-XX:+UseEpsilonGC", "-version");
    private static final int SECONDS = 20;

    private final Path java;

    /// @param java the launcher of the JDK that is asked
    StillJvmProbe(Path java) {
        this.java = java;
    }

    @Override
    public Check look(Findings findings) {
        try {
            Process jvm = start();
            try {
                return jvm.waitFor(SECONDS, TimeUnit.SECONDS) && jvm.exitValue() == 0
                        ? findings.ok(SERVERS, "stillJvm", "ok")
                        : findings.missing(SERVERS, "stillJvm", "missing", java);
            } finally {
                jvm.destroyForcibly();
            }
        } catch (IOException cannotRun) {
            return findings.missing(SERVERS, "stillJvm", "missing", java);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return findings.limited(SERVERS, "stillJvm", "interrupted");
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Stream.concat(Stream.of(java.toString()), STILL.stream()).toList())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
