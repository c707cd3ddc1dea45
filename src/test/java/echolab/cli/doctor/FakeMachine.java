package echolab.cli.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A machine made of a few files in a folder.
final class FakeMachine {
    private final Path root;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties =
            new HashMap<>(
                    Map.of("os.name", "Linux", "os.arch", "amd64", "os.version", "6.1.0-13-amd64"));

    FakeMachine(Path root) {
        this.root = root;
    }

    FakeMachine property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    FakeMachine variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    FakeMachine file(String path, String text) {
        try {
            Path file = root.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A program that fails.
    FakeMachine program(String path) {
        file(path, "#!/bin/sh\nexit 1\n");
        try {
            Files.setPosixFilePermissions(
                    root.resolve(path.substring(1)), PosixFilePermissions.fromString("rwxr-xr-x"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Machine machine() {
        return new Machine(root, environment, name -> properties.getOrDefault(name, ""));
    }

    /// What a probe of this group finds about one thing, as `STATUS: detail → remedy`.
    static String found(Iterable<Probe> probes, String id) {
        var findings = new Findings(Locale.ENGLISH);
        for (Probe probe : probes) {
            Check check = probe.look(findings);
            if (check.id().equals(id)) {
                String remedy = check.remedy().isEmpty() ? "" : " → " + check.remedy();
                return check.status() + ": " + check.detail() + remedy;
            }
        }
        throw new AssertionError("nothing looks at " + id);
    }
}
