package echolab.unix;

import java.util.ArrayList;
import java.util.List;

/// A piece of a process's address space, a line of `/proc/PID/maps` (`proc_pid_maps(5)`).
///
/// @param from its first address
/// @param to the first address behind it
/// @param permissions `rw-p`: private, may be read and written
/// @param path the file behind it, or `[heap]` and the like; empty for anonymous memory
record Mapping(long from, long to, String permissions, String path) {
    /// Where there is no mapping.
    static final Mapping NONE = new Mapping(0, 0, "", "");

    /// The last of them is empty, or missing, for anonymous memory.
    private static final int FIELDS = 6;

    /// The mappings that the text tells of; a line that is none is left out.
    static List<Mapping> parse(String maps) {
        List<Mapping> mappings = new ArrayList<>();
        for (String line : maps.split("\n")) {
            String[] fields = line.split(" ", FIELDS);
            int dash = fields[0].indexOf('-');
            if (fields.length >= FIELDS - 1 && dash > 0) {
                mappings.add(
                        new Mapping(
                                Long.parseUnsignedLong(line, 0, dash, 16),
                                Long.parseUnsignedLong(line, dash + 1, fields[0].length(), 16),
                                fields[1],
                                fields.length == FIELDS ? fields[FIELDS - 1].strip() : ""));
            }
        }
        return mappings;
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
