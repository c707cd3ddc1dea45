package echolab.fx.testing;

import echolab.fx.look.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Scene;

/// The style of the program printed with one ink: what a colour alone would tell is not to be seen.
/// Whatever is written or drawn is black on white, and nothing is tinted.
public final class OneInk {
    private static final Pattern TOKEN = Pattern.compile("(-el-[a-z-]+): *#[0-9a-f]+;");
    private static final Set<String> PAPER =
            Set.of("-el-canvas", "-el-surface", "-el-header", "-el-on-colour");

    private OneInk() {}

    /// Gives the scene this style.
    public static void dress(Scene scene) {
        Look.dress(scene, false);
        try {
            Path sheet = Files.createTempFile("one-ink", ".css");
            Files.writeString(sheet, ".root { " + tokens() + " }");
            scene.getStylesheets().add(sheet.toUri().toString());
            scene.getRoot().applyCss();
            Files.delete(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tokens() throws IOException {
        try (InputStream in = Look.class.getResourceAsStream("/echolab/fx/echolab.css")) {
            String css =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return TOKEN.matcher(css)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .map(token -> token + ": " + colour(token) + ";")
                    .collect(Collectors.joining(" "));
        }
    }

    private static String colour(String token) {
        if (token.endsWith("-tint")) {
            return "transparent";
        }
        return PAPER.contains(token) ? "white" : "black";
    }
}
