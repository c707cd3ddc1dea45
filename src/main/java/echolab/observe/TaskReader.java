package echolab.observe;

import echolab.kernel.Pid;
import echolab.kernel.Unknown;
import echolab.unix.Answer;
import echolab.unix.ServerThreads;
import java.util.ArrayList;
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

    Tasks read(Pid pid, ProcStatus status) {
        int[] tids = status.threads() > 1 ? tids(pid) : new int[] {pid.value()};
        return new Tasks(servers(pid, tids), children(pid, tids));
    }

    private int[] tids(Pid pid) {
        Answer<int[]> tids = machine.numbers("/proc/" + pid + "/task");
        if (tids instanceof Answer.Denied<int[]>) {
            unknown.add(new Unknown.Threads(pid));
        }
        return tids.found().orElse(new int[] {pid.value()});
    }

    /// Those that the server has started: the first has the process's number, and needs no other.
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
                .filter(ServerThreads::isStarted)
                .isPresent();
    }

    /// Each thread has a list of the children that it made; a dead thread's go to another. Java's
    /// `main` does not run in the first thread, so all have to be asked.
    private List<Pid> children(Pid pid, int[] tids) {
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
