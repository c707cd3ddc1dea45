package echolab.observe;

import echolab.kernel.Pid;
import java.util.List;
import java.util.stream.Stream;

/// Reads the text of `/proc/PID/task/TID/children`, `proc_pid_task(5)`: process ids, each followed by
/// a space. A number without its space is cut and does not count.
final class ChildrenParser {
    private ChildrenParser() {}

    static List<Pid> parse(String text) {
        int end = text.lastIndexOf(' ');
        return end < 0
                ? List.of()
                : Stream.of(text.substring(0, end).split(" "))
                        .map(Numbers::decimal)
                        .filter(number -> number > 0 && number <= Integer.MAX_VALUE)
                        .map(number -> new Pid(number.intValue()))
                        .toList();
    }
}
