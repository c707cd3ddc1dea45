package echolab.trace;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// Something that is wrong with a trace file, in a form that can be said in every language.
///
/// @param place where reading stopped; present exactly when a part of the file was kept
/// @param details what the message names besides, by its kind
public record TraceProblem(Kind kind, Path file, Optional<Place> place, List<String> details) {
    private static final String BUNDLE = "echolab.trace.problems";

    public TraceProblem {
        details = List.copyOf(details);
    }

    /// What is wrong.
    public enum Kind {
        /// There is no such file.
        MISSING,
        /// It is a directory.
        DIRECTORY,
        /// It cannot be read. Details: the system's words.
        UNREADABLE,
        /// It has no first line.
        EMPTY,
        /// Its first line is no header of a trace.
        NOT_A_TRACE,
        /// It begins like a trace, but the header is cut off or lacks something.
        HEADER_DAMAGED,
        /// It was written in a later version of the format. Details: that version, the newest
        /// that can be read, the application that wrote it.
        TOO_NEW,

        /// The last line is cut off.
        CUT_OFF,
        /// A line is no JSON.
        NOT_JSON,
        /// A line is longer than any that is ever written. Details: the limit in bytes.
        LINE_TOO_LONG,
        /// A line is JSON, but not one event.
        NO_EVENT,
        /// A line is not the one that was written: its checksum does not hold.
        ALTERED,
        /// An event of an unknown kind. Details: the kind.
        UNKNOWN_KIND,
        /// A field is missing or has a wrong value. Details: the field.
        BAD_FIELD,
        /// An event is missing or stands twice. Details: its number, the one that belongs here.
        OUT_OF_ORDER,
        /// An event cannot follow those before it. Details: its number, its kind.
        DOES_NOT_FIT,
        /// The disk failed while reading. Details: the system's words.
        READ_FAILED,
        /// There is no closing line: the run was cut off, or is still going on.
        NOT_CLOSED,
        /// The closing line counts other events than there are. Details: its count.
        MISCOUNTED,
        /// Something follows the closing line.
        AFTER_END,

        /// The file cannot be made. Details: the system's words.
        CANNOT_CREATE,
        /// Writing failed. Details: the system's words.
        WRITE_FAILED,
        /// The file was removed or replaced while it was written.
        VANISHED,
        /// The disk did not take the last events in time.
        TOO_SLOW,

        /// Its bookmarks cannot be changed. Details: the system's words.
        CANNOT_MARK,
        /// Its bookmarks cannot be changed: it has no closing line, so its run may still go on.
        NOT_OVER,
        /// Its bookmarks cannot be changed: it is another run by now.
        REPLACED
    }

    /// Where a file stops to be of use.
    ///
    /// @param line counted from 1
    /// @param column the byte in that line, counted from 1
    /// @param offset the byte in the file, counted from 0
    /// @param kept how many events before it are good
    public record Place(int line, int column, long offset, int kept) {}

    /// The problem in words: the file, where, what, and what was kept.
    public String message(Locale language) {
        Words words = Words.in(language);
        String what = words.of(kind.name(), details.toArray());
        return place.map(p -> placed(words, p, what)).orElseGet(() -> words.of("file", file, what));
    }

    private String placed(Words words, Place p, String what) {
        String kept = p.kept == 0 ? "kept.none" : p.kept == 1 ? "kept.one" : "kept.many";
        return words.of(
                "place",
                file,
                Integer.toString(p.line),
                Integer.toString(p.column),
                Long.toString(p.offset),
                what,
                words.of(kept, Integer.toString(p.kept)));
    }

    private record Words(ResourceBundle bundle) {
        static Words in(Locale language) {
            return new Words(
                    ResourceBundle.getBundle(
                            BUNDLE,
                            language,
                            ResourceBundle.Control.getNoFallbackControl(
                                    ResourceBundle.Control.FORMAT_PROPERTIES)));
        }

        String of(String key, Object... arguments) {
            return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
        }
    }
}
