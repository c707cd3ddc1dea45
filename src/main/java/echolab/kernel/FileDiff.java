package echolab.kernel;

import echolab.kernel.KernelDiff.Pair;
import echolab.kernel.KernelState.Reference;
import echolab.kernel.Vnode.Connection;
import echolab.kernel.Vnode.Epoll;
import echolab.kernel.Vnode.Listener;
import echolab.kernel.Vnode.UnixSocket;
import echolab.kernel.Vnode.Waiting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Compares what descriptors lead to: how the open file was opened, what its v-node is. What many
/// descriptors share is compared, and told, once.
final class FileDiff {
    private final KernelState expected;
    private final List<Pair> pairs;
    private final Unknowns unknown;
    private final List<Divergence> found;
    private final Landmarks landmarks;

    FileDiff(KernelState expected, List<Pair> pairs, Unknowns unknown, List<Divergence> found) {
        this.expected = expected;
        this.landmarks = new Landmarks(pairs);
        this.pairs = pairs;
        this.unknown = unknown;
        this.found = found;
    }

    void run() {
        record Files(OpenFileId mine, OpenFileId theirs) {}
        record Vnodes(VnodeId mine, VnodeId theirs) {}
        Set<Object> done = new HashSet<>();
        for (Pair pair : pairs) {
            OpenFile mine = pair.expected().file();
            OpenFile theirs = pair.observed().file();
            if (done.add(new Files(mine.id(), theirs.id()))) {
                compareAccess(pair.at(), mine, theirs);
            }
            if (done.add(new Vnodes(mine.vnode(), theirs.vnode()))) {
                compareVnodes(pair, pair.expected().vnode(), pair.observed().vnode());
            }
        }
    }

    private void compareAccess(Reference at, OpenFile mine, OpenFile theirs) {
        if (mine.access() != theirs.access() && !unknown.access(theirs.id())) {
            add(at + " access", KernelText.of(mine.access()), KernelText.of(theirs.access()));
        }
    }

    private void compareVnodes(Pair pair, Vnode mine, Vnode theirs) {
        Reference at = pair.at();
        VnodeId observed = pair.observed().file().vnode();
        if (unknown.socket(observed)) {
            if (!mayBeUnlisted(mine)) {
                add(at.toString(), KernelText.of(mine), "a socket that is new, bound or closed");
            }
        } else if (mine instanceof Listener here && theirs instanceof Listener there) {
            compareListeners(at, observed, here, there);
        } else if (mine instanceof Connection here && theirs instanceof Connection there) {
            compareConnections(at, here, there);
        } else if (mine instanceof Epoll here && theirs instanceof Epoll there) {
            if (!unknown.interests(observed)) {
                compareInterests(at, observed, here, there);
            }
        } else if (mine instanceof UnixSocket here && theirs instanceof UnixSocket there) {
            new UnixSocketDiff(landmarks, unknown, found).compare(at, observed, here, there);
        } else if (!mine.equals(theirs)) {
            add(at.toString(), KernelText.of(mine), KernelText.of(theirs));
        }
    }

    /// Whether such a socket is in no table of `/proc/net/tcp`.
    private static boolean mayBeUnlisted(Vnode vnode) {
        return switch (vnode) {
            case Vnode.FreshSocket _, Vnode.BoundSocket _, Vnode.UnixSocket _ -> true;
            case Connection c -> settled(c.state()) == TcpState.CLOSE;
            case Listener _, Vnode.Terminal _, Vnode.Pipe _ -> false;
            case Vnode.RegularFile _, Vnode.Epoll _, Vnode.Other _ -> false;
        };
    }

    private void compareListeners(Reference at, VnodeId observed, Listener mine, Listener theirs) {
        if (!mine.local().equals(theirs.local())) {
            add(at.toString(), KernelText.of(mine), KernelText.of(theirs));
            return;
        }
        String port = ":" + mine.local().port();
        if (mine.backlog() != theirs.backlog() && !unknown.backlog(observed)) {
            add(port + " backlog", "" + mine.backlog(), "" + theirs.backlog());
        }
        QueueDiff queues =
                new QueueDiff(mine.queue(), theirs.queue(), unknown.resetPeers(observed));
        if (!queues.agree()) {
            add(port + " queue", queues.expected(), queues.observed());
        }
    }

    private void compareInterests(Reference at, VnodeId observed, Epoll mine, Epoll theirs) {
        InterestDiff lists =
                new InterestDiff(expected, landmarks, !unknown.watched(observed), mine, theirs);
        if (!lists.agree()) {
            add(at + " interest list", lists.expected(), lists.observed());
        }
    }

    /// A socket that listens on every address does not say to which one its connections came.
    private void compareConnections(Reference at, Connection mine, Connection theirs) {
        boolean same =
                mine.local().accepts(theirs.local())
                        && mine.peer().equals(theirs.peer())
                        && settled(mine.state()) == settled(theirs.state());
        if (!same) {
            add(at.toString(), KernelText.of(mine), KernelText.of(theirs));
        }
    }

    /// The state that a connection comes to by itself once the other end's acknowledgements are in,
    /// which may take Linux 40 ms (delayed acknowledgement).
    static TcpState settled(TcpState state) {
        return switch (state) {
            case FIN_WAIT1 -> TcpState.FIN_WAIT2;
            case LAST_ACK, CLOSING, TIME_WAIT -> TcpState.CLOSE;
            case ESTABLISHED, SYN_SENT, SYN_RECV, FIN_WAIT2, CLOSE, CLOSE_WAIT, LISTEN -> state;
        };
    }

    static Waiting settled(Waiting waiting) {
        return waiting.withState(settled(waiting.state()));
    }

    private void add(String where, String mine, String theirs) {
        found.add(new Divergence(where, mine, theirs));
    }
}
