package echolab.cli.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A copy of the launcher among sources that build in no time: its `mvn` makes an empty jar, its
/// `java` prints what it was given.
final class Checkout {
    private static final List<String> TOOLS =
            List.of(
                    "cat",
                    "cksum",
                    "dirname",
                    "find",
                    "flock",
                    "grep",
                    "head",
                    "ldconfig",
                    "ln",
                    "locale",
                    "mkdir",
                    "mv",
                    "readlink",
                    "rm",
                    "sh",
                    "sleep",
                    "timeout",
                    "touch",
                    "tr",
                    "uname");

    /// Prints its process and its arguments; writes the cache that it is asked for.
    private static final String JAVA =
            """
            #!/bin/sh
            for argument; do
                case $argument in -XX:AOTCacheOutput=*) echo cache >"${argument#*=}"; exit ;; esac
            done
            echo "process $$"
            for argument; do echo "[$argument]"; done
            """;

    /// Counts its calls; takes as long as `MVN_SECONDS` says.
    private static final String MVN =
            """
            #!/bin/sh
            echo built >>builds
            sleep "${MVN_SECONDS:-0}"
            [ -z "${MVN_FAILS:-}" ] || { echo "$MVN_FAILS"; exit 1; }
            for argument; do
                case $argument in -Doutput=*) build=${argument#*=} ;; esac
            done
            mkdir -p "$build/lib"
            echo jar >"$build/echolab.jar"
            """;

    final Path folder;
    final Path tools;
    private final Map<String, String> environment = new HashMap<>();

    Checkout(Path folder) {
        this.folder = folder.resolve("with space/echo lab");
        this.tools = folder.resolve("tools");
        Path jdk = folder.resolve("a jdk");
        write(this.folder.resolve("echolab"), read(Path.of("echolab")));
        write(this.folder.resolve("pom.xml"), "");
        write(this.folder.resolve("src/main/A.java"), "");
        write(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.3\"\n");
        write(jdk.resolve("bin/java"), JAVA);
        write(jdk.resolve("bin/javac"), "");
        write(tools.resolve("mvn"), MVN);
        TOOLS.forEach(this::lend);
        environment.putAll(Map.of("ECHOLAB_JAVA_HOME", jdk.toString(), "PATH", tools.toString()));
        environment.putAll(Map.of("LC_ALL", "C.UTF-8", "HOME", folder.toString()));
    }

    /// Builds it and prepares its cache, so that a start has nothing left to do.
    Checkout built() {
        start("--version");
        return this;
    }

    Checkout set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Checkout unset(String variable) {
        environment.remove(variable);
        return this;
    }

    Path jar() {
        return folder.resolve("target/start/echolab.jar");
    }

    /// Makes a file of it look as if it had been written long after everything else.
    void touch(String file) {
        try {
            Files.setLastModifiedTime(
                    folder.resolve(file),
                    FileTime.fromMillis(System.currentTimeMillis() + 3_600_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How often `mvn` was called.
    long builds() {
        Path log = folder.resolve("builds");
        return Files.exists(log) ? read(log).lines().count() : 0;
    }

    /// The only cache of classes in it.
    Path cache() {
        try (Stream<Path> files = Files.list(folder.resolve("target/start/aot"))) {
            return files.filter(file -> !file.toString().matches(".*\\.(sum|tried)"))
                    .reduce((a, b) -> {
                        throw new AssertionError(a + " and " + b);
                    })
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome start(String... arguments) {
        return finish(begin(folder.resolve("echolab"), arguments));
    }

    /// Starts a launcher without waiting for it.
    Process begin(Path launcher, String... arguments) {
        var builder =
                new ProcessBuilder(
                        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                                .toList());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Outcome finish(Process process) {
        try {
            String out = new String(process.getInputStream().readAllBytes(), UTF_8);
            String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the launcher hangs");
            }
            return new Outcome(process.pid(), process.exitValue(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// What became of a start.
    record Outcome(long pid, int status, String out, String err) {
        /// The arguments that the JVM was given after the jar.
        List<String> programArguments() {
            List<String> lines = out.lines().skip(1).toList();
            return lines.subList(lines.indexOf("[-jar]") + 2, lines.size());
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts a tool of this machine on the path of the checkout.
    private void lend(String tool) {
        Stream.of("/bin", "/usr/bin", "/sbin", "/usr/sbin")
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .ifPresent(found ->
                        write(tools.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n"));
    }

    static void symbolicLink(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
