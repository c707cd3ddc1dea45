package echolab.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The bundled fonts: the same picture on every machine, also on one without fonts.
public final class Fonts {
    private static final List<String> FILES =
            List.of(
                    "Pretendard-Regular.otf",
                    "Pretendard-Bold.otf",
                    "NanumGothicCoding_400Regular.ttf");

    private Fonts() {}

    /// Makes them known to JavaFX, before the first text is drawn.
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/echolab/fonts/" + file)) {
            if (in == null || Font.loadFont(in, 13) == null) {
                throw new IllegalStateException(
                        "the font " + file + " is missing from the program");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
