package echolab.frame.time;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A step of a recorded run, written so that a person can pass it on: the command that shows it.
///
/// @param step counted from 1
public record StepReference(Path trace, int step) {
    private static final Pattern PLAIN = Pattern.compile("[\\w./@%+=:,-]+");
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\s*(?:\\S*echolab\\s+)?replay\\s+(?:'((?:[^']|'\\\\'')*)'|(\\S+))"
                            + "\\s+--(?:at|step)[ =]([0-9]{1,9})\\s*");

    /// `./echolab replay run.jsonl --at 12`, as a shell (sh(1)) reads it.
    public String command() {
        return "./echolab replay " + quoted(trace.toString()) + " --at " + step;
    }

    /// Reads what {@link #command} writes; empty for anything else.
    public static Optional<StepReference> parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String file =
                parts.group(1) == null ? parts.group(2) : parts.group(1).replace("'\\''", "'");
        try {
            return Optional.of(new StepReference(Path.of(file), Integer.parseInt(parts.group(3))));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String quoted(String path) {
        return PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
