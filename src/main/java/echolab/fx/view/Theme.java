package echolab.fx.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import echolab.fx.look.Look;
import javafx.scene.Scene;

/// The light and the dark theme.
final class Theme {
    private Theme() {}

    /// Gives the scene one of them.
    static void dress(Scene scene, boolean dark) {
        scene.setUserAgentStylesheet(sheet(dark));
        Look.dress(scene, dark);
    }

    private static String sheet(boolean dark) {
        return dark
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
    }
}
