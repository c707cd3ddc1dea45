package echolab.fx.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;

/// What controls look like, in light and in dark.
final class Theme {
    private Theme() {}

    /// Gives all scenes one of them. To be called before the first control is made: with that the toolkit
    /// loads a theme of its own where it has none.
    static void use(boolean dark) {
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }
}
