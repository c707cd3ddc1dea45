package echolab.fx.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The fonts and the style sheet of the application. The fonts are its own because a machine may
/// have none, and because a picture must not depend on the machine that draws it.
public final class Look {
    /// The style class of a scene's root in the dark theme; without it the light one holds.
    public static final String DARK = "el-dark";

    private static final String FOLDER = "/echolab/fonts/";
    private static final List<String> FILES =
            List.of(
                    "Pretendard-Regular.otf",
                    "Pretendard-Bold.otf",
                    "NanumGothicCoding_400Regular.ttf");

    private Look() {}

    /// The bundled font files, as streams of this class's resources.
    public static List<String> fontFiles() {
        return FILES.stream().map(name -> FOLDER + name).toList();
    }

    /// Loads the bundled fonts; to be called before the first scene is shown.
    public static void loadFonts() {
        for (String file : fontFiles()) {
            try (InputStream in = Look.class.getResourceAsStream(file)) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("the bundled font cannot be loaded: " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The address of the style sheet.
    public static String styleSheet() {
        var url = Look.class.getResource("/echolab/fx/echolab.css");
        if (url == null) {
            throw new IllegalStateException("echolab.css is missing");
        }
        return url.toExternalForm();
    }

    /// Gives the scene the style sheet and the theme.
    public static void dress(Scene scene, boolean dark) {
        if (!scene.getStylesheets().contains(styleSheet())) {
            scene.getStylesheets().add(styleSheet());
        }
        theme(scene.getRoot(), dark);
    }

    private static void theme(Parent root, boolean dark) {
        root.getStyleClass().remove(DARK);
        if (dark) {
            root.getStyleClass().add(DARK);
        }
    }
}
