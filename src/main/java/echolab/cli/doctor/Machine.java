package echolab.cli.doctor;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What probes read a machine by: its files, its environment, the JVM's properties.
///
/// @param root where its files begin, `/`
/// @param environment the environment variables of this process
/// @param property a system property of the JVM, `""` when it is not set
public record Machine(
        Path root, Map<String, String> environment, Function<String, String> property) {
    public Machine {
        environment = Map.copyOf(environment);
    }

    /// The machine on which this JVM runs.
    public static Machine here() {
        return new Machine(Path.of("/"), System.getenv(), name -> System.getProperty(name, ""));
    }

    public boolean isLinux() {
        return property.apply("os.name").equals("Linux");
    }

    /// The text of a file; empty when it is not there or may not be read.
    public Optional<String> text(String path) {
        return bytes(path).map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).strip());
    }

    /// Where a program is found on `PATH`.
    public Optional<Path> program(String name) {
        return List.of(environment.getOrDefault("PATH", "").split(":")).stream()
                .filter(directory -> directory.startsWith("/"))
                .map(directory -> at(directory).resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Whether the dynamic linker finds a shared library: in its cache, or where it looks anyway.
    public boolean hasLibrary(String soname) {
        return bytes("/etc/ld.so.cache").filter(cache -> names(cache, soname)).isPresent()
                || List.of(
                                "/lib",
                                "/usr/lib",
                                "/lib64",
                                "/usr/lib64",
                                "/lib/x86_64-linux-gnu",
                                "/usr/lib/x86_64-linux-gnu",
                                "/lib/aarch64-linux-gnu",
                                "/usr/lib/aarch64-linux-gnu")
                        .stream()
                        .anyMatch(directory -> Files.exists(at(directory).resolve(soname)));
    }

    private static boolean names(byte[] cache, String soname) {
        return new String(cache, StandardCharsets.ISO_8859_1).contains("\0" + soname + "\0");
    }

    /// In one read: files below `/proc/sys` answer only the first, and `Files.readAllBytes` begins with
    /// a read of one byte where the size is 0.
    private Optional<byte[]> bytes(String path) {
        try (var in = new FileInputStream(at(path).toFile())) {
            return Optional.of(in.readAllBytes());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private Path at(String path) {
        return root.resolve(path.substring(1));
    }
}
