package echolab.fx.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The fonts and the style sheet of the application. The fonts are its own because a machine may
/// have none, and because a picture must not depend on the machine that draws it.
public final class Look {
    /// The style class of a scene's root in the dark theme; without it the light one holds.
    public static final String DARK = "el-dark";

    /// Pretendard Regular, Latin and Hangul, as a resource; OpenType with PostScript outlines.
    public static final String TEXT_FONT = "/echolab/fonts/Pretendard-Regular.otf";

    /// Pretendard Bold.
    public static final String BOLD_FONT = "/echolab/fonts/Pretendard-Bold.otf";

    /// NanumGothicCoding, where each letter of Korean is two of Latin wide; TrueType.
    public static final String CODE_FONT = "/echolab/fonts/NanumGothicCoding_400Regular.ttf";

    private static final List<String> FONTS = List.of(TEXT_FONT, BOLD_FONT, CODE_FONT);

    /// Kept so that its level stays: loggers are collected when nobody holds them.
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private Look() {}

    /// Keeps the toolkit from warning that it stands on the class path, which is where we put it;
    /// to be called before it is started.
    public static void onTheClassPath() {
        TOOLKIT.setLevel(Level.SEVERE);
    }

    private static final class Once {
        static final CompletableFuture<Void> FONTS = CompletableFuture.runAsync(Look::load);
    }

    /// Begins to load the bundled fonts beside whatever else is done, once the toolkit is there.
    public static void beginToLoadFonts() {
        Objects.requireNonNull(Once.FONTS);
    }

    /// Returns when the bundled fonts are loaded; to be called before the first scene is shown.
    public static void loadFonts() {
        Once.FONTS.join();
    }

    private static void load() {
        for (String file : FONTS) {
            try (InputStream in = Look.class.getResourceAsStream(file)) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("the bundled font cannot be loaded: " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Gives the scene the style sheet and the theme.
    public static void dress(Scene scene, boolean dark) {
        String sheet = StyleSheets.address("echolab");
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
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
