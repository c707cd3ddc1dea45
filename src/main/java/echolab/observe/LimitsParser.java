package echolab.observe;

import java.util.OptionalLong;

/// Reads the text of `/proc/PID/limits`, `proc_pid_limits(5)`: one line a limit, its name, the soft
/// limit, the hard limit and the unit in columns.
final class LimitsParser {
    private static final String NOFILE = "\nMax open files ";

    private LimitsParser() {}

    /// The soft limit of RLIMIT_NOFILE; empty when the text is cut before it or is no such text.
    static OptionalLong nofile(String text) {
        int start = text.indexOf(NOFILE);
        int end = start < 0 ? -1 : text.indexOf('\n', start + 1);
        if (end < 0) {
            return OptionalLong.empty();
        }
        String soft = text.substring(start + NOFILE.length(), end).strip().split(" ", 2)[0];
        long limit = Numbers.decimal(soft);
        return limit < 0 ? OptionalLong.empty() : OptionalLong.of(limit);
    }
}
