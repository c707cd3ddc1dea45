package echolab.observe;

import echolab.kernel.Pid;
import echolab.kernel.Unknown;
import echolab.unix.Answer;
import echolab.unix.ServerThreads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Reads `/proc/PID/task`: the threads of a process, and the children that they made.
final class TaskReader {
    private final Machine machine;
    private final List<Unknown> unknown;

    TaskReader(Machine machine, List<Unknown> unknown) {
        this.machine = machine;
        this.unknown = unknown;
    }

    /// The server's own threads beside the first one, by their names: the virtual machine's have
    /// others.
    SortedSet<Integer> threads(Pid pid, ProcStatus status) {
        return status.threads() > 1
                ? switch (machine.numbers("/proc/" + pid + "/task")) {
                    case Answer.Got<int[]>(int[] tids) -> servers(pid, tids);
                    case Answer.Gone<int[]> _ -> Collections.emptySortedSet();
                    case Answer.Denied<int[]> _ -> {
                        unknown.add(new Unknown.Threads(pid));
                        yield Collections.emptySortedSet();
                    }
                }
                : Collections.emptySortedSet();
    }

    private SortedSet<Integer> servers(Pid pid, int[] tids) {
        SortedSet<Integer> servers = new TreeSet<>();
        for (int tid : tids) {
            if (tid != pid.value() && isServers(pid, tid)) {
                servers.add(tid);
            }
        }
        return servers;
    }

    private boolean isServers(Pid pid, int tid) {
        return machine.read("/proc/" + pid + "/task/" + tid + "/comm")
                .found()
                .filter(name -> name.startsWith(ServerThreads.PREFIX))
                .isPresent();
    }

    /// Each thread has a list of the children that it made; a dead thread's go to another. Java's
    /// `main` does not run in the first thread, so all have to be asked.
    List<Pid> children(Pid pid, ProcStatus status) {
        int[] tids =
                status.threads() > 1
                        ? machine.numbers("/proc/" + pid + "/task").found().orElse(new int[0])
                        : new int[] {pid.value()};
        List<Pid> children = new ArrayList<>();
        for (int tid : tids) {
            children.addAll(children(pid, tid));
        }
        return children;
    }

    private List<Pid> children(Pid pid, int tid) {
        return machine.read("/proc/" + pid + "/task/" + tid + "/children")
                .found()
                .map(ChildrenParser::parse)
                .orElse(List.of());
    }
}
