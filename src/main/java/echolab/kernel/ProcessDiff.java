package echolab.kernel;

import echolab.kernel.KernelState.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Compares the processes of two states: which there are, their parents, ends, pending and blocked
/// signals, threads and limits, and which descriptors each has open.
final class ProcessDiff {
    private final KernelState expected;
    private final KernelState observed;
    private final Unknowns unknown;
    private final List<Divergence> found;
    private final List<Pid> alive = new ArrayList<>();

    ProcessDiff(
            KernelState expected, KernelState observed, Unknowns unknown, List<Divergence> found) {
        this.expected = expected;
        this.observed = observed;
        this.unknown = unknown;
        this.found = found;
    }

    void run() {
        SortedSet<Pid> pids = new TreeSet<>(expected.processes().keySet());
        pids.addAll(observed.processes().keySet());
        for (Pid pid : pids) {
            ProcessState mine = expected.processes().get(pid);
            ProcessState theirs = observed.processes().get(pid);
            if (mine != null && theirs != null) {
                compare(mine, theirs);
            } else if (mine != null && !isReapedOutside(expected, mine)) {
                add("process " + pid, life(mine), "not there");
            } else if (theirs != null && !isReapedOutside(observed, theirs)) {
                add("process " + pid, "not there", life(theirs));
            }
        }
    }

    /// The processes that are alive on both sides.
    List<Pid> alive() {
        return List.copyOf(alive);
    }

    /// A zombie whose parent is not on stage is reaped at a time of the parent's choosing, so either
    /// side may have it or not.
    private static boolean isReapedOutside(KernelState state, ProcessState process) {
        return process.isZombie() && !state.processes().containsKey(process.parent());
    }

    private void compare(ProcessState mine, ProcessState theirs) {
        String where = "process " + mine.pid();
        if (!life(mine).equals(life(theirs))) {
            add(where, life(mine), life(theirs));
        }
        if (!parent(mine).equals(parent(theirs))) {
            add(where + " parent", parent(mine), parent(theirs));
        }
        if (!unknown.signals(mine.pid())) {
            compare(where + " pending signals", mine.pending(), theirs.pending());
        }
        if (!unknown.blocked(mine.pid())) {
            compare(where + " blocked signals", mine.blocked(), theirs.blocked());
        }
        if (!mine.isZombie() && !theirs.isZombie()) {
            alive.add(mine.pid());
            compareThreads(where, mine, theirs);
            compareLimits(where, mine, theirs);
            compareNumbers(mine, theirs);
        }
    }

    private void compare(String where, SortedSet<Signal> mine, SortedSet<Signal> theirs) {
        if (!mine.equals(theirs)) {
            add(where, KernelText.signals(mine), KernelText.signals(theirs));
        }
    }

    private void compareThreads(String where, ProcessState mine, ProcessState theirs) {
        if (!unknown.threads(mine.pid()) && !mine.threads().equals(theirs.threads())) {
            add(
                    where + " threads",
                    KernelText.threads(mine.threads()),
                    KernelText.threads(theirs.threads()));
        }
    }

    /// A limit is compared once a call has set it; before that only the kernel knows it.
    private void compareLimits(String where, ProcessState mine, ProcessState theirs) {
        boolean known = mine.nofile().isPresent() && theirs.nofile().isPresent();
        if (known && !mine.nofile().equals(theirs.nofile())) {
            add(
                    where + " limit of descriptors",
                    "" + mine.nofile().getAsLong(),
                    "" + theirs.nofile().getAsLong());
        }
    }

    private static String life(ProcessState process) {
        return process.exit().map(status -> "zombie: " + KernelText.of(status)).orElse("alive");
    }

    /// Parents outside the stage are all alike.
    private String parent(ProcessState process) {
        boolean onStage =
                expected.processes().containsKey(process.parent())
                        || observed.processes().containsKey(process.parent());
        return onStage ? "process " + process.parent() : "outside the stage";
    }

    private void compareNumbers(ProcessState mine, ProcessState theirs) {
        if (unknown.descriptors(mine.pid())) {
            return;
        }
        SortedSet<Fd> fds = new TreeSet<>(mine.descriptors().keySet());
        fds.addAll(theirs.descriptors().keySet());
        for (Fd fd : fds) {
            OpenFileId here = mine.descriptors().get(fd);
            OpenFileId there = theirs.descriptors().get(fd);
            String where = new Reference(mine.pid(), fd).toString();
            if (here == null && there != null) {
                add(where, "closed", KernelText.of(observed.vnodeOf(there)));
            } else if (here != null && there == null) {
                add(where, KernelText.of(expected.vnodeOf(here)), "closed");
            }
        }
    }

    private void add(String where, String mine, String theirs) {
        found.add(new Divergence(where, mine, theirs));
    }
}
