package echolab.cli.book;

import echolab.fx.album.WindowState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a script of the book at which the window is drawn: a comment on a line of its own,
/// `#> NAME [limits] [lecture] [keys] [export] [demo] [at N]`.
///
/// @param line counted from 1
/// @param name of the situation
record Mark(int line, String name, WindowState state) {
    private static final Pattern MARK =
            Pattern.compile(
                    "#> ([a-z0-9-]+)( limits)?( lecture)?( keys)?( export)?( demo)?(?: at ([0-9]{1,6}))?\\s*");

    /// All marks of a script, in order.
    ///
    /// @throws IllegalStateException when one cannot be read
    static List<Mark> in(List<String> lines) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#>")) {
                marks.add(of(i + 1, lines.get(i)));
            }
        }
        return marks;
    }

    private static Mark of(int line, String text) {
        Matcher parts = MARK.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("line %d is no mark: %s".formatted(line, text));
        }
        OptionalInt moment =
                parts.group(7) == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(parts.group(7)));
        return new Mark(
                line,
                parts.group(1),
                new WindowState(
                        parts.group(2) != null,
                        parts.group(3) != null,
                        parts.group(4) != null,
                        parts.group(5) != null,
                        parts.group(6) != null,
                        moment));
    }
}
