package echolab.fx.view;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javafx.scene.Parent;

/// How large icons are beside larger texts. Their size is in pixels: `em` of an icon would be that of
/// its own font, which is as large as the icon.
final class IconSizes {
    private static final double NORMAL = 16;
    private static final double SMALL = 14;
    private static final double LARGE = 28;

    private IconSizes() {}

    /// Gives the window icons of that size.
    static void give(Parent root, double factor) {
        List<String> sheets = List.of(of(factor));
        if (!root.getStylesheets().equals(sheets)) {
            root.getStylesheets().setAll(sheets);
        }
    }

    /// A style sheet for the window.
    ///
    /// @param factor how much larger than normal texts are
    static String of(double factor) {
        String sheet =
                rule(".ikonli-font-icon", NORMAL * factor)
                        + rule(".network-bar > .ikonli-font-icon", LARGE * factor)
                        + rule(".verdict .ikonli-font-icon", SMALL * factor);
        byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String rule(String selector, double pixels) {
        return selector + " { -fx-icon-size: " + Math.round(pixels * 10) / 10.0 + "px; }\n";
    }
}
