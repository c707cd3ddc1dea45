package echolab.fx.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// The style sheets of the application. The build compiles each for its jar, as the toolkit reads the
/// compiled form several times as fast.
public final class StyleSheets {
    private static final String FOLDER = "/echolab/fx/";
    private static final String SOURCE = ".css";
    private static final String COMPILED = ".css.bss";

    private StyleSheets() {}

    /// The address of a style sheet. In a jar it is that of the compiled form, made by the same build; in
    /// a folder that of the source, which somebody may have changed since.
    ///
    /// @param name of its file, without `.css`
    public static String address(String name) {
        var source = StyleSheets.class.getResource(FOLDER + name + SOURCE);
        if (source == null) {
            throw new IllegalStateException(name + SOURCE + " is missing");
        }
        return Optional.ofNullable(StyleSheets.class.getResource(FOLDER + name + COMPILED))
                .filter(_ -> source.getProtocol().equals("jar"))
                .orElse(source)
                .toExternalForm();
    }

    /// Compiles each style sheet in a folder and below.
    ///
    /// @param folder its path
    public static void main(String[] folder) throws IOException {
        for (Path source : sources(Path.of(folder[0]))) {
            Stylesheet.convertToBinary(source.toFile(), compiled(source).toFile());
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(SOURCE)).toList();
        }
    }

    /// Not the name that the toolkit itself looks for beside a source: it would take it unasked, however
    /// old it is.
    private static Path compiled(Path source) {
        String name = source.getFileName().toString();
        return source.resolveSibling(name.substring(0, name.length() - SOURCE.length()) + COMPILED);
    }
}
