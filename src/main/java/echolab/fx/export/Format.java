package echolab.fx.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a picture can be written as, by the suffix of its file.
public enum Format {
    /// One step.
    PNG,
    /// One step, as vectors.
    SVG,
    /// The steps one after the other.
    GIF,
    /// A page a step.
    PDF;

    /// The format of that file; empty when its suffix names none.
    public static Optional<Format> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// Whether several steps fit into one file.
    public boolean holdsMany() {
        return this == GIF || this == PDF;
    }
}
