package echolab.fx.model;

import echolab.stage.StageException;
import java.nio.file.Path;

/// Something that went wrong, as the window tells it: what, why, and what to do. The keys name
/// texts of the window; the detail is the message of whoever could not do it.
///
/// @param whatKey names the text that says what did not work
/// @param detail why, in the words of the part that failed
/// @param remedyKey names the text that says what to do
public record Problem(String whatKey, String detail, String remedyKey) {
    /// A stage could not do what was asked.
    public static Problem of(StageException e) {
        String kind =
                switch (e.kind()) {
                    case BAD_REQUEST -> "request";
                    case SERVER -> "server";
                    case MACHINE -> "machine";
                };
        return new Problem("problem." + kind, message(e), "problem." + kind + ".remedy");
    }

    /// Something failed that nobody foresaw.
    public static Problem unforeseen(Throwable e) {
        return new Problem("problem.unforeseen", message(e), "problem.unforeseen.remedy");
    }

    /// A trace file could not be opened.
    public static Problem unreadable(Path file, Exception e) {
        return new Problem(
                "problem.trace", file.getFileName() + ": " + message(e), "problem.trace.remedy");
    }

    /// A trace file is damaged; what comes before the damage is shown.
    public static Problem damaged(Path file, String warning) {
        return new Problem(
                "problem.damaged", file.getFileName() + ": " + warning, "problem.damaged.remedy");
    }

    /// The run goes on but can no longer be recorded.
    public static Problem unrecorded(String reason) {
        return new Problem("problem.unrecorded", reason, "problem.unrecorded.remedy");
    }

    private static String message(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
