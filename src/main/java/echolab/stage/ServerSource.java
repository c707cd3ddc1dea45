package echolab.stage;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The source of a server: what is shown, and what runs.
///
/// @param file the file's name
/// @param text the whole file
/// @param serverClass the class whose `main` runs
/// @param programs the classes of the programs that it executes, and the line of the whole text before
///     which each file begins: they are shown as one listing
/// @param classes its compiled classes by name; empty when they are on the class path
record ServerSource(
        String file,
        String text,
        String serverClass,
        Map<String, Integer> programs,
        Map<String, byte[]> classes) {
    private static final int LONGEST = 1 << 20;

    ServerSource {
        programs = Map.copyOf(programs);
        classes = Map.copyOf(classes);
    }

    /// The source that the options ask for.
    static ServerSource of(Model model, StartOptions options) {
        return options.source()
                .map(ServerSource::from)
                .or(() -> options.text().map(it -> from(it.file(), it.text())))
                .orElseGet(() -> of(model));
    }

    /// The source of a model, as it was compiled into this application.
    static ServerSource of(Model model) {
        StringBuilder text = new StringBuilder(Resources.text(Model.sourceOf(model.serverClass())));
        Map<String, Integer> programs = new HashMap<>();
        for (String program : model.moreClasses()) {
            text.append('\n');
            programs.put(program, (int) text.chars().filter(c -> c == '\n').count());
            text.append(Resources.text(Model.sourceOf(program)));
        }
        return new ServerSource(
                model.sourceFile(), text.toString(), model.serverClass(), programs, Map.of());
    }

    /// A server from a source file of somebody's own.
    private static ServerSource from(Path path) {
        String file = String.valueOf(path.getFileName());
        if (!file.endsWith(".java")) {
            throw bad("%s is no Java source file: its name does not end in .java".formatted(path));
        }
        return from(file, read(path));
    }

    private static ServerSource from(String file, String text) {
        Map<String, byte[]> classes = SourceCompiler.compile(file, text);
        return new ServerSource(file, text, mainClass(file, classes), Map.of(), classes);
    }

    private static String read(Path path) {
        try {
            if (Files.size(path) > LONGEST) {
                throw bad("%s is longer than 1 MB".formatted(path));
            }
            return Files.readString(path);
        } catch (MalformedInputException notUtf8) {
            throw bad("%s is not a text in UTF-8".formatted(path));
        } catch (IOException failure) {
            throw bad("%s cannot be read: %s".formatted(path, failure));
        }
    }

    /// The class named after the file, or the first one.
    private static String mainClass(String file, Map<String, byte[]> classes) {
        String simple = file.substring(0, file.length() - ".java".length());
        return classes.keySet().stream()
                .filter(name -> name.equals(simple) || name.endsWith("." + simple))
                .findFirst()
                .or(() -> classes.keySet().stream().filter(n -> !n.contains("$")).findFirst())
                .orElseThrow(() -> bad("%s declares no class".formatted(file)));
    }

    /// Whether it forks; then its virtual machine is kept still.
    boolean forks() {
        return text.contains("fork(") || text.contains("Fork(");
    }

    private static StageException bad(String message) {
        return new StageException(StageException.Kind.BAD_REQUEST, message);
    }
}
