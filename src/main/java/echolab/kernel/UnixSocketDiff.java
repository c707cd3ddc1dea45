package echolab.kernel;

import echolab.kernel.KernelState.Reference;
import echolab.kernel.Vnode.UnixSocket;
import java.util.List;
import java.util.Optional;

/// Compares two UNIX sockets: which socket is at the other end, and how many descriptors are in flight
/// to them. Which ones these are the kernel does not tell; it shows when they are received.
final class UnixSocketDiff {
    private final Landmarks landmarks;
    private final Unknowns unknown;
    private final List<Divergence> found;

    UnixSocketDiff(Landmarks landmarks, Unknowns unknown, List<Divergence> found) {
        this.landmarks = landmarks;
        this.unknown = unknown;
        this.found = found;
    }

    void compare(Reference at, VnodeId observed, UnixSocket mine, UnixSocket theirs) {
        Optional<Reference> here = mine.peer().flatMap(landmarks::expected);
        Optional<Reference> there = theirs.peer().flatMap(landmarks::observed);
        if (!unknown.peer(observed) && !here.equals(there)) {
            found.add(new Divergence(at + " peer", text(here), text(there)));
        }
        int expected = mine.inFlight().size();
        int seen = theirs.inFlight().size();
        if (!unknown.inFlight(observed) && expected != seen) {
            found.add(new Divergence(at + " descriptors in flight", "" + expected, "" + seen));
        }
    }

    /// A socket that only messages in flight lead to is alike to none.
    private static String text(Optional<Reference> peer) {
        return peer.map(Reference::toString).orElse("none with a descriptor");
    }
}
