package echolab.kernel;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// One process as the kernel keeps it: its parent, its descriptor table, its signals, its threads and
/// limits, and, once it has ended and is not reaped yet (a zombie), how it ended.
///
/// @param parent the process that will be told of its end
/// @param descriptors the descriptor table; empty for a zombie
/// @param handled the signals for which a handler of the server's own is installed
/// @param pending the signals that were sent and not delivered yet; each at most once, because
///   standard signals do not queue (`signal(7)`)
/// @param blocked the signals that are not delivered for now, to the thread that runs the handlers:
///   those whose handler is running (`sigaction(2)`), and what was inherited of them
/// @param threads the thread ids (`gettid(2)`) of the server's own threads beside the first one,
///   which share the descriptor table
/// @param nofile the soft limit of RLIMIT_NOFILE, `getrlimit(2)`; empty until it is known
/// @param exit how it ended; present exactly for a zombie
public record ProcessState(
        Pid pid,
        Pid parent,
        SortedMap<Fd, OpenFileId> descriptors,
        SortedSet<Signal> handled,
        SortedSet<Signal> pending,
        SortedSet<Signal> blocked,
        SortedSet<Integer> threads,
        OptionalLong nofile,
        Optional<ExitStatus> exit) {

    public ProcessState {
        descriptors = Collections.unmodifiableSortedMap(new TreeMap<>(descriptors));
        handled = unmodifiable(handled);
        pending = unmodifiable(pending);
        blocked = unmodifiable(blocked);
        threads = unmodifiable(threads);
    }

    /// A process that has opened nothing and handles nothing yet.
    public static ProcessState newborn(Pid pid, Pid parent) {
        return new ProcessState(
                pid,
                parent,
                Collections.emptySortedMap(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                OptionalLong.empty(),
                Optional.empty());
    }

    /// Whether it has ended and waits to be reaped by `waitpid(2)`.
    public boolean isZombie() {
        return exit.isPresent();
    }

    /// Whether a signal that is sent to it can be pending: a handler waits for it, or it is blocked. Any
    /// other takes its default action at once.
    public boolean keeps(Signal signal) {
        return handled.contains(signal) || blocked.contains(signal);
    }

    public ProcessState withDescriptors(SortedMap<Fd, OpenFileId> table) {
        return new ProcessState(
                pid, parent, table, handled, pending, blocked, threads, nofile, exit);
    }

    public ProcessState withParent(Pid newParent) {
        return new ProcessState(
                pid, newParent, descriptors, handled, pending, blocked, threads, nofile, exit);
    }

    public ProcessState withHandled(SortedSet<Signal> signals) {
        return new ProcessState(
                pid, parent, descriptors, signals, pending, blocked, threads, nofile, exit);
    }

    public ProcessState withPending(SortedSet<Signal> signals) {
        return new ProcessState(
                pid, parent, descriptors, handled, signals, blocked, threads, nofile, exit);
    }

    public ProcessState withBlocked(SortedSet<Signal> signals) {
        return new ProcessState(
                pid, parent, descriptors, handled, pending, signals, threads, nofile, exit);
    }

    public ProcessState withThreads(SortedSet<Integer> tids) {
        return new ProcessState(
                pid, parent, descriptors, handled, pending, blocked, tids, nofile, exit);
    }

    public ProcessState withNofile(OptionalLong limit) {
        return new ProcessState(
                pid, parent, descriptors, handled, pending, blocked, threads, limit, exit);
    }

    /// The zombie that this process leaves: no descriptors, no signals, no threads, only its status.
    public ProcessState ended(ExitStatus status) {
        return new ProcessState(
                pid,
                parent,
                Collections.emptySortedMap(),
                handled,
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                nofile,
                Optional.of(status));
    }

    private static <T extends Comparable<T>> SortedSet<T> unmodifiable(Set<T> elements) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(elements));
    }
}
