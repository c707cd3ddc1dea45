package echolab.kernel;

import echolab.kernel.KernelState.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Compares what the rules say with what the kernel says.
///
/// The comparison is of structure: the names of open files and v-nodes do not matter, only which
/// descriptors share one. What the observation does not know is left out.
public final class KernelDiff {
    private final KernelState expected;
    private final KernelState observed;
    private final Unknowns unknown;
    private final List<Divergence> found = new ArrayList<>();

    private KernelDiff(KernelState expected, Observation observation) {
        this.expected = expected;
        this.observed = observation.state();
        this.unknown = new Unknowns(observation.unknown());
    }

    /// Every point on which they disagree, processes first; none when they agree.
    public static List<Divergence> compare(KernelState expected, Observation observed) {
        return new KernelDiff(expected, observed).run();
    }

    private List<Divergence> run() {
        ProcessDiff processes = new ProcessDiff(expected, observed, unknown, found);
        processes.run();
        List<Pair> pairs = pairs(processes.alive());
        new FileDiff(expected, pairs, unknown, found).run();
        new SharingDiff(pairs, unknown, found).run();
        return Collections.unmodifiableList(found);
    }

    /// The descriptors that both sides know.
    private List<Pair> pairs(List<Pid> alive) {
        List<Pair> pairs = new ArrayList<>();
        for (Pid pid : alive) {
            SortedMap<Fd, OpenFileId> theirs = table(observed, pid);
            table(expected, pid)
                    .forEach((fd, file) -> {
                        OpenFileId other = theirs.get(fd);
                        if (other != null) {
                            pairs.add(pair(new Reference(pid, fd), file, other));
                        }
                    });
        }
        return pairs;
    }

    private Pair pair(Reference at, OpenFileId file, OpenFileId other) {
        return new Pair(at, side(expected, file), side(observed, other));
    }

    private static Side side(KernelState state, OpenFileId id) {
        Vnode vnode = state.vnodeOf(id);
        OpenFile file = state.openFiles().get(id);
        if (file == null) {
            throw new IllegalArgumentException("no open file " + id + " in this state");
        }
        return new Side(file, vnode);
    }

    private static SortedMap<Fd, OpenFileId> table(KernelState state, Pid pid) {
        ProcessState process = state.processes().get(pid);
        return process == null ? new TreeMap<>() : process.descriptors();
    }

    /// One descriptor as both sides see it.
    record Pair(Reference at, Side expected, Side observed) {}

    /// What a descriptor leads to on one side.
    record Side(OpenFile file, Vnode vnode) {}
}
