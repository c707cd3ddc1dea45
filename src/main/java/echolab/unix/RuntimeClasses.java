package echolab.unix;

import echolab.trace.Call;
import echolab.trace.Reason;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The classes that a server's process needs beside the server's own. Where they lie in a folder,
/// each is opened when it is first used, and then a server that has used up its descriptors could
/// not go on: so they are loaded first, because its limit may be set at any time. An archive is opened once.
final class RuntimeClasses {
    private static final String SUFFIX = ".class";

    private RuntimeClasses() {}

    static void load() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root =
                Path.of(
                        RuntimeClasses.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        if (Files.isDirectory(root)) {
            loadPackage(root, RuntimeClasses.class.getPackageName());
            for (Class<?> one : List.of(Call.class, Reason.class)) {
                load(one.getName());
            }
        }
    }

    private static void loadPackage(Path root, String name)
            throws IOException, ClassNotFoundException {
        List<String> files;
        try (Stream<Path> list = Files.list(root.resolve(name.replace('.', '/')))) {
            files = list.map(file -> file.getFileName().toString()).toList();
        }
        for (String file : files) {
            if (file.endsWith(SUFFIX) && !file.startsWith("package-info")) {
                String simple = file.substring(0, file.length() - SUFFIX.length());
                load(name + "." + simple);
            }
        }
    }

    private static void load(String name) throws ClassNotFoundException {
        Class.forName(name, false, RuntimeClasses.class.getClassLoader());
    }
}
