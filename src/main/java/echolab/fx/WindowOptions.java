package echolab.fx;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What the window is told when it is opened.
///
/// @param recording one to show at once
/// @param model a server model to start at once
/// @param language the language that was asked for; empty when the one used last will do
/// @param machineLanguage the language for the first time
public record WindowOptions(
        Optional<Recording> recording,
        Optional<String> model,
        Optional<Locale> language,
        Locale machineLanguage) {
    /// An earlier run.
    ///
    /// @param step the one to show, counted from 1
    public record Recording(Path trace, int step) {}

    /// Opens at the start page.
    public static WindowOptions in(Locale machineLanguage) {
        return new WindowOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), machineLanguage);
    }
}
