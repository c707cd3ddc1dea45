package echolab.kernel;

import echolab.kernel.KernelState.Reference;
import echolab.kernel.Vnode.Epoll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares two interest lists. The kernel keeps the entries in an order of its own.
///
/// An entry with EPOLLONESHOT that has told its event is spent; the rules do not know when that is.
/// EPOLLWAKEUP is taken away by the kernel where the process may not use it. Sockets that only keep
/// each other open go at a time of the kernel's choosing, and their entries with them.
final class InterestDiff {
    private final boolean filesKnown;
    private final List<Entry> expected;
    private final List<Entry> mayBeGone;
    private final List<Entry> observed;

    /// An entry under a name of its file that means the same in both states.
    private record Entry(int fd, Optional<Reference> file, Interest interest) {
        boolean sameFile(Entry other, boolean filesKnown) {
            return fd == other.fd && (!filesKnown || file.equals(other.file));
        }

        /// Whether the kernel may show this entry so.
        boolean mayBeSeenAs(Entry seen, boolean filesKnown) {
            int mine = interest.events() & ~Interest.EPOLLWAKEUP;
            int theirs = seen.interest.events() & ~Interest.EPOLLWAKEUP;
            boolean spent = seen.interest.isSpent() && (mine & Interest.EPOLLONESHOT) != 0;
            return sameFile(seen, filesKnown) && (mine == theirs || spent);
        }

        String text() {
            String at = file.map(Reference::toString).orElse("a file without descriptors");
            return fd + " (" + at + "): " + interest.eventsText();
        }
    }

    InterestDiff(
            KernelState state, Landmarks landmarks, boolean filesKnown, Epoll mine, Epoll theirs) {
        this.filesKnown = filesKnown;
        this.expected = entries(mine, landmarks::expected);
        this.observed = entries(theirs, landmarks::observed);
        this.mayBeGone = unreachable(state);
    }

    private static List<Entry> entries(Epoll epoll, Function<OpenFileId, Optional<Reference>> at) {
        return epoll.interests().stream()
                .map(i -> new Entry(i.fd().value(), at.apply(i.file()), i))
                .sorted(
                        Comparator.comparingInt(Entry::fd)
                                .thenComparing(e -> e.file().map(Reference::toString).orElse("")))
                .toList();
    }

    private List<Entry> unreachable(KernelState state) {
        if (expected.stream().allMatch(e -> e.file().isPresent())) {
            return List.of();
        }
        Set<OpenFileId> reachable =
                Reachable.files(state.processes(), state.openFiles(), state.vnodes());
        return expected.stream().filter(e -> !reachable.contains(e.interest().file())).toList();
    }

    boolean agree() {
        List<Entry> rest = new ArrayList<>(observed);
        for (Entry entry : expected) {
            Optional<Entry> seen =
                    rest.stream().filter(e -> entry.mayBeSeenAs(e, filesKnown)).findFirst();
            if (seen.isEmpty() && !mayBeGone.contains(entry)) {
                return false;
            }
            seen.ifPresent(rest::remove);
        }
        return rest.isEmpty();
    }

    String expected() {
        return text(expected);
    }

    String observed() {
        return text(observed);
    }

    private static String text(List<Entry> entries) {
        return entries.stream().map(Entry::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
