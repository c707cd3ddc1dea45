package echolab.fx.model;

import echolab.fx.export.OutputFile;
import echolab.stage.StageException;
import echolab.trace.Sayings;
import echolab.trace.TraceProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Something that went wrong, as the window tells it: what, why, and what to do. The keys name
/// texts of the window.
///
/// @param whatKey names the text that says what did not work
/// @param detail why, in the words of the part that failed
/// @param remedyKey names the text that says what to do
public record Problem(String whatKey, Detail detail, String remedyKey) {
    /// Why something failed.
    public sealed interface Detail {
        /// The reason in that language, where it is known in it.
        String in(Locale language);
    }

    /// Words that are the same in every language, or known in one only.
    public record Words(String text) implements Detail {
        @Override
        public String in(Locale language) {
            return text;
        }
    }

    /// What a stage said.
    public record Said(String english) implements Detail {
        @Override
        public String in(Locale language) {
            return Sayings.in(language).of(english);
        }
    }

    /// What is wrong with a trace file.
    public record OfTrace(TraceProblem problem) implements Detail {
        @Override
        public String in(Locale language) {
            return problem.message(language);
        }
    }

    /// A stage could not do what was asked.
    public static Problem of(StageException e) {
        String kind =
                switch (e.kind()) {
                    case BAD_REQUEST -> "request";
                    case SERVER -> "server";
                    case MACHINE -> "machine";
                };
        return named(kind, new Said(message(e)));
    }

    /// A server could not be started: there is no run to look back at.
    public static Problem ofStart(StageException e) {
        Problem problem = of(e);
        return e.kind() == StageException.Kind.SERVER
                ? new Problem(problem.whatKey(), problem.detail(), "problem.start.remedy")
                : problem;
    }

    /// Something failed that nobody foresaw.
    public static Problem unforeseen(Throwable e) {
        return named("unforeseen", new Words(message(e)));
    }

    /// A trace file could not be opened.
    public static Problem unreadable(TraceProblem problem) {
        return named("trace", new OfTrace(problem));
    }

    /// A trace file is damaged; what comes before the damage is shown.
    public static Problem damaged(TraceProblem problem) {
        return named("damaged", new OfTrace(problem));
    }

    /// The bookmarks of a trace file could not be changed.
    public static Problem unmarked(TraceProblem problem) {
        return named("unmarked", new OfTrace(problem));
    }

    /// The run goes on but can no longer be recorded.
    public static Problem unrecorded(String reason) {
        return named("unrecorded", new Words(reason));
    }

    /// A file could not be written.
    public static Problem unwritten(Path file, IOException e) {
        String kind =
                switch (OutputFile.Obstacle.of(e)) {
                    case NO_FOLDER -> "nofolder";
                    case DENIED -> "denied";
                    case FOLDER -> "folder";
                    case FULL -> "full";
                    case OTHER -> "other";
                };
        return new Problem(
                "problem.unwritten", new Words(file.toString()), "problem.unwritten." + kind);
    }

    private static Problem named(String name, Detail detail) {
        return new Problem("problem." + name, detail, "problem." + name + ".remedy");
    }

    private static String message(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
