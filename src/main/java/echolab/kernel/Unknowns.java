package echolab.kernel;

import echolab.kernel.KernelState.Reference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an observation does not know, indexed for a comparison.
final class Unknowns {
    private final Set<Pid> descriptors = new HashSet<>();
    private final Set<Pid> signals = new HashSet<>();
    private final Set<Pid> blocked = new HashSet<>();
    private final Map<Reference, Unknown.Sharing> sharing = new HashMap<>();
    private final Map<VnodeId, Integer> resetPeers = new HashMap<>();
    private final Set<VnodeId> sockets = new HashSet<>();
    private final Set<VnodeId> backlogs = new HashSet<>();
    private final Set<OpenFileId> accesses = new HashSet<>();
    private final Set<VnodeId> interests = new HashSet<>();
    private final Set<VnodeId> watched = new HashSet<>();
    private final Set<VnodeId> inFlight = new HashSet<>();
    private final Set<VnodeId> peers = new HashSet<>();
    private final Set<Pid> threads = new HashSet<>();

    Unknowns(List<Unknown> unknown) {
        for (Unknown one : unknown) {
            switch (one) {
                case Unknown.Sharing u -> u.among().forEach(at -> sharing.put(at, u));
                case Unknown.ResetPeers u -> resetPeers.put(u.vnode(), u.count());
                case Unknown.Socket u -> sockets.add(u.vnode());
                case Unknown.Backlog u -> backlogs.add(u.vnode());
                case Unknown.Access u -> accesses.add(u.file());
                case Unknown.Descriptors u -> descriptors.add(u.pid());
                case Unknown.Signals u -> signals.add(u.pid());
                case Unknown.Blocked u -> blocked.add(u.pid());
                case Unknown.Interests u -> interests.add(u.vnode());
                case Unknown.Watched u -> watched.add(u.vnode());
                case Unknown.InFlight u -> inFlight.add(u.vnode());
                case Unknown.Peer u -> peers.add(u.vnode());
                case Unknown.Threads u -> threads.add(u.pid());
                case Unknown.Limits _ -> {}
            }
        }
    }

    boolean descriptors(Pid pid) {
        return descriptors.contains(pid);
    }

    boolean signals(Pid pid) {
        return signals.contains(pid);
    }

    boolean blocked(Pid pid) {
        return blocked.contains(pid);
    }

    boolean access(OpenFileId file) {
        return accesses.contains(file);
    }

    boolean socket(VnodeId vnode) {
        return sockets.contains(vnode);
    }

    boolean backlog(VnodeId vnode) {
        return backlogs.contains(vnode);
    }

    boolean interests(VnodeId vnode) {
        return interests.contains(vnode);
    }

    boolean watched(VnodeId vnode) {
        return watched.contains(vnode);
    }

    boolean inFlight(VnodeId vnode) {
        return inFlight.contains(vnode);
    }

    boolean peer(VnodeId vnode) {
        return peers.contains(vnode);
    }

    boolean threads(Pid pid) {
        return threads.contains(pid);
    }

    /// Whether nobody can tell if these two share an open file.
    boolean sharing(Reference one, Reference other) {
        Unknown.Sharing group = sharing.get(one);
        return group != null && group.equals(sharing.get(other));
    }

    /// The reset connections in the accept queue of that listening socket.
    int resetPeers(VnodeId vnode) {
        return resetPeers.getOrDefault(vnode, 0);
    }
}
