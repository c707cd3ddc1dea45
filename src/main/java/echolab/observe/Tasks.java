package echolab.observe;

import echolab.kernel.Pid;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What `/proc/PID/task` says of a process.
///
/// @param servers the ids of the server's own threads beside the first one
/// @param children the children of all threads
record Tasks(SortedSet<Integer> servers, List<Pid> children) {
    Tasks {
        servers = Collections.unmodifiableSortedSet(new TreeSet<>(servers));
        children = List.copyOf(children);
    }
}
