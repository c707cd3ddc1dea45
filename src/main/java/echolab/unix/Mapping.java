package echolab.unix;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of a process's address space, a line of `/proc/PID/maps` (`proc_pid_maps(5)`).
///
/// @param from its first address
/// @param to the first address behind it
/// @param permissions `rw-p`: private, may be read and written
/// @param path the file behind it, or `[heap]` and the like; empty for anonymous memory
record Mapping(long from, long to, String permissions, String path) {
    /// Where there is no mapping.
    static final Mapping NONE = new Mapping(0, 0, "", "");

    private static final Pattern LINE =
            Pattern.compile("(\\p{XDigit}+)-(\\p{XDigit}+) (\\S{4}) \\S+ \\S+ \\d+ *(.*)");

    /// The mappings that the text tells of; a line that is none is left out.
    static List<Mapping> parse(String maps) {
        return maps.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line ->
                        new Mapping(
                                Long.parseUnsignedLong(line.group(1), 16),
                                Long.parseUnsignedLong(line.group(2), 16),
                                line.group(3),
                                line.group(4)))
                .toList();
    }

    boolean hasPath(String other) {
        return path.equals(other);
    }

    /// Whether it only keeps its addresses free: nobody may touch it.
    boolean isSetAside() {
        return permissions.equals("---p") && path.isEmpty();
    }

    /// Whether it is private memory that is written, and not that of `malloc(3)`.
    boolean isPrivateMemory() {
        return permissions.startsWith("rw") && permissions.endsWith("p") && path.isEmpty();
    }
}
