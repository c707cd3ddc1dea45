package echolab.trace;

import java.time.Instant;
import java.util.List;

/// The first line of a trace file: what it is, and where and when it was made.
///
/// @param format always {@link #FORMAT}
/// @param version {@link #VERSION} when this application wrote it
/// @param created when the run began
/// @param application the version of the application that wrote it
/// @param bookmarks what a person marked, in the order of the run; the one thing that changes after the
///     run ({@link TraceMarks})
public record TraceHeader(
        String format,
        int version,
        Instant created,
        String application,
        Machine machine,
        List<Bookmark> bookmarks) {
    public static final String FORMAT = "echolab-trace";

    /// The version that is written, and the newest that can be read. Raised when an older reader
    /// would show something wrong; a new field that it may ignore does not raise it.
    public static final int VERSION = 1;

    public TraceHeader {
        bookmarks = List.copyOf(bookmarks);
    }

    /// The machine on which a run took place.
    ///
    /// @param os `Linux`
    /// @param arch `amd64`, `aarch64`
    /// @param kernel the release, as `uname(2)` gives it
    /// @param jdk the version of the Java runtime
    public record Machine(String os, String arch, String kernel, String jdk) {
        /// The machine that this runs on.
        public static Machine here() {
            return new Machine(
                    System.getProperty("os.name", ""),
                    System.getProperty("os.arch", ""),
                    System.getProperty("os.version", ""),
                    System.getProperty("java.runtime.version", ""));
        }
    }

    /// The header of a trace that is made here.
    public static TraceHeader here(Instant created, String application) {
        return new TraceHeader(FORMAT, VERSION, created, application, Machine.here(), List.of());
    }

    /// The same with these bookmarks.
    public TraceHeader withBookmarks(List<Bookmark> marked) {
        return new TraceHeader(format, version, created, application, machine, marked);
    }
}
