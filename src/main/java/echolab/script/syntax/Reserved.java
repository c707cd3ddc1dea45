package echolab.script.syntax;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of the language.
public final class Reserved {
    /// The words that begin a statement.
    public static final List<String> STATEMENTS =
            List.of(
                    "start",
                    "stop",
                    "connect",
                    "send",
                    "repeat",
                    "drip",
                    "chat",
                    "shutdown",
                    "close",
                    "reset",
                    "type",
                    "step",
                    "run",
                    "break",
                    "unbreak",
                    "detail",
                    "kill",
                    "limit",
                    "await",
                    "expect",
                    "ask",
                    "say");

    /// Words that are operators of expressions.
    static final Set<String> OPERATORS = Set.of("and", "or", "not", "in");

    /// What `file(LANE, FD)` calls an open file that is no client's connection.
    public static final List<String> FILES =
            List.of("terminal", "listen", "pipe", "epoll", "unix", "file", "none");

    /// What `file` calls a TCP socket before `listen` or `connect`.
    public static final String FRESH_SOCKET = "socket";

    private static final Pattern STRANGER = Pattern.compile("guest[1-9][0-9]*");

    private Reserved() {}

    /// Whether it may be the name of a program from outside that connects: `guest1`, `guest2`.
    public static boolean isStranger(String client) {
        return STRANGER.matcher(client).matches();
    }

    /// Whether an expression could never mean something of that name.
    public static boolean inExpressions(String word) {
        return OPERATORS.contains(word) || word.equals("true") || word.equals("false");
    }
}
