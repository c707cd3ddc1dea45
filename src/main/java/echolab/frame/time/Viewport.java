package echolab.frame.time;

import java.util.Locale;

/// What is to be seen of a run's time.
///
/// @param first the first step, counted from 1
/// @param last the last step, at least the first
/// @param width the logical pixels that there are for them
/// @param rows for how many lanes there is room: where a run has more, those that do not live in these
///     steps are left out
/// @param locale the language of all words
public record Viewport(int first, int last, int width, int rows, Locale locale) {
    public Viewport {
        if (first < 1 || last < first || width < 1) {
            throw new IllegalArgumentException(
                    "steps " + first + " to " + last + " in " + width + " pixels");
        }
    }

    /// The width of a step in logical pixels.
    public double stepWidth() {
        return (double) width / (last - first + 1);
    }

    /// Where a step begins; it may be outside.
    double x(int step) {
        return (step - first) * stepWidth();
    }

    /// The step at that place, also one that is outside.
    public int stepAt(double x) {
        return first + (int) Math.floor(x / stepWidth());
    }
}
