package echolab.cli.render;

import echolab.fx.export.Format;
import echolab.fx.picture.PictureStyle;
import java.nio.file.Path;
import java.util.Optional;

/// What is to be rendered.
///
/// @param input a trace, or a script that is run first
/// @param steps which ones
/// @param stage the stage to draw; the first that was started unless said
public record RenderOrder(
        Path input,
        Path output,
        Format format,
        Steps steps,
        Optional<String> stage,
        PictureStyle style) {

    /// Which steps of a run.
    public sealed interface Steps {
        /// One, counted from 1, as it was written: it may be no number.
        record At(String step) implements Steps {}

        /// From one to another, both included, as they were written.
        record Range(String first, String last) implements Steps {}

        /// The last one.
        record Last() implements Steps {}

        /// Each.
        record All() implements Steps {}
    }
}
