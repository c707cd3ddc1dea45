package echolab.script.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what `strace -ff` wrote of each task of a C program, in the names that scripts give to lanes
/// and calls: `p.child1`, `accept(3) = 4`.
///
/// Left out is what is not the program's own: all before its first call, how the C library starts and
/// ends a thread, the return from a handler, and a call that was interrupted and is made again by the
/// kernel (ERESTARTSYS), which in the trace is one call.
final class StraceLines {
    private static final Pattern CALL =
            Pattern.compile("(\\w+)\\((.*)\\)\\s+= (-?\\d+|\\?)(?: (\\w+))?.*");
    private static final Pattern FIRST = Pattern.compile("(rt_sigaction\\(SIGCHLD|socket\\().*");
    private static final Pattern RIGHTS = Pattern.compile("cmsg_data=\\[(\\d+)]");

    private final Map<Long, List<String>> tasks;
    private final Map<Long, String> names = new TreeMap<>();
    private final Map<String, List<String>> calls = new TreeMap<>();

    private StraceLines(Map<Long, List<String>> tasks) {
        this.tasks = tasks;
    }

    /// The calls of each lane, in the order in which they returned.
    ///
    /// @param tasks the lines of each task; the smallest number is the first process
    static Map<String, List<String>> read(Map<Long, List<String>> tasks, String stage) {
        StraceLines lines = new StraceLines(new TreeMap<>(tasks));
        lines.read(tasks.keySet().stream().min(Long::compare).orElseThrow(), stage, true);
        return lines.calls;
    }

    private void read(long task, String name, boolean first) {
        names.put(task, name);
        List<String> own = new ArrayList<>();
        int born = 0;
        for (String line : ownLines(tasks.getOrDefault(task, List.of()), first)) {
            Matcher call = CALL.matcher(line);
            if (!call.matches() || line.contains("ERESTART")) {
                continue;
            }
            if (call.group(1).startsWith("clone")) {
                born++;
                String kind = isThread(call) ? ".thread" : ".child";
                read(Long.parseLong(call.group(3)), name + kind + born, false);
            }
            text(call).ifPresent(own::add);
        }
        calls.put(name, own);
    }

    private static List<String> ownLines(List<String> lines, boolean first) {
        return first
                ? lines.stream().dropWhile(line -> !FIRST.matcher(line).matches()).toList()
                : lines;
    }

    private Optional<String> text(MatchResult call) {
        String arguments = call.group(2);
        String fd = arguments.split("[,)]", 2)[0];
        return switch (call.group(1)) {
            case "socket" -> Optional.of("socket" + result(call));
            case "socketpair" -> Optional.of("socketpair" + result(call));
            case "setsockopt", "bind", "accept", "close" ->
                    Optional.of(call.group(1) + "(" + fd + ")" + result(call));
            case "listen", "read", "write" ->
                    Optional.of(
                            "%s(%s, %s)%s"
                                    .formatted(call.group(1), fd, last(arguments), result(call)));
            case "select", "pselect6" -> Optional.of("select(" + fd + ")" + result(call));
            case "sendmsg", "recvmsg" ->
                    Optional.of(
                            "%s(%s, %s)%s"
                                    .formatted(call.group(1), fd, rights(arguments), result(call)));
            case "rt_sigaction" ->
                    fd.equals("SIGCHLD")
                            ? Optional.of("sigaction(SIGCHLD)" + result(call))
                            : Optional.empty();
            case "wait4" -> Optional.of("waitpid(" + fd + ")" + born(call));
            case "clone", "clone3" ->
                    Optional.of(isThread(call) ? "pthread_create = 0" : "fork" + born(call));
            case "exit_group" -> Optional.of("exit(" + arguments + ")");
            default -> Optional.empty();
        };
    }

    private static boolean isThread(MatchResult clone) {
        return clone.group(2).contains("CLONE_THREAD");
    }

    private static String last(String arguments) {
        return arguments.substring(arguments.lastIndexOf(' ') + 1);
    }

    private static String rights(String arguments) {
        Matcher data = RIGHTS.matcher(arguments);
        return data.find() ? data.group(1) : "none";
    }

    private String born(MatchResult call) {
        String name = names.get(Long.parseLong(call.group(3)));
        return name == null ? result(call) : " = " + name;
    }

    private static String result(MatchResult call) {
        String errno = call.group(4);
        return " = " + call.group(3) + (errno != null && errno.startsWith("E") ? " " + errno : "");
    }
}
