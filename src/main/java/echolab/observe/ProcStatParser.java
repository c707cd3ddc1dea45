package echolab.observe;

import echolab.kernel.Pid;
import java.util.Optional;

/// Reads the text of `/proc/PID/stat`. The name in parentheses may itself hold spaces, parentheses
/// and newlines: it ends at the last closing parenthesis.
public final class ProcStatParser {
    /// Places after the name, counted from the state letter.
    private static final int STATE = 0;

    private static final int PARENT = 1;
    private static final int SESSION = 3;
    private static final int EXIT_CODE = 49;

    private ProcStatParser() {}

    /// What the text says; empty when it is cut before the session id or is no such text.
    public static Optional<ProcStat> parse(String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        if (open < 0 || close < open) {
            return Optional.empty();
        }
        String[] rest = text.substring(close + 1).strip().split(" ");
        long pid = Numbers.decimal(text.substring(0, open).strip());
        if (pid < 0 || rest.length <= SESSION + 1 || rest[STATE].length() != 1) {
            return Optional.empty();
        }
        long parent = Numbers.decimal(rest[PARENT]);
        long session = Numbers.decimal(rest[SESSION]);
        if (parent < 0 || session < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new ProcStat(
                        new Pid((int) pid),
                        text.substring(open + 1, close),
                        rest[STATE].charAt(0),
                        new Pid((int) parent),
                        (int) session,
                        exitCode(text, rest)));
    }

    /// The last field counts only when its line is whole.
    private static int exitCode(String text, String[] rest) {
        boolean whole = rest.length > EXIT_CODE + 1 || text.endsWith("\n");
        return whole && rest.length > EXIT_CODE ? (int) Numbers.decimal(rest[EXIT_CODE]) : -1;
    }
}
