package echolab.kernel;

import echolab.kernel.Vnode.UnixSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/// What becomes of an open file to which nothing refers any more: it goes, with it its entries in
/// interest lists, and its v-node when no other open file has it. A UNIX socket that goes releases
/// what is in flight to it, which may go on.
///
/// Sockets that are in flight to each other only keep one another open, although nobody can reach
/// them. Linux looks for these whenever a UNIX socket is closed (`net/unix/garbage.c`), and so do we.
final class Reclamation {
    private final NavigableMap<Pid, ProcessState> processes;
    private final NavigableMap<OpenFileId, OpenFile> openFiles;
    private final NavigableMap<VnodeId, Vnode> vnodes;

    Reclamation(
            NavigableMap<Pid, ProcessState> processes,
            NavigableMap<OpenFileId, OpenFile> openFiles,
            NavigableMap<VnodeId, Vnode> vnodes) {
        this.processes = processes;
        this.openFiles = openFiles;
        this.vnodes = vnodes;
    }

    void releaseIfUnused(OpenFileId file) {
        if (!isReferredTo(file) && release(file)) {
            collect();
        }
    }

    private boolean isReferredTo(OpenFileId file) {
        return processes.values().stream().anyMatch(p -> p.descriptors().containsValue(file))
                || vnodes.values().stream()
                        .anyMatch(v -> v instanceof UnixSocket s && isInFlight(s, file));
    }

    private static boolean isInFlight(UnixSocket socket, OpenFileId file) {
        return socket.queue().stream().anyMatch(message -> message.files().contains(file));
    }

    /// @return whether a UNIX socket was closed by it
    private boolean release(OpenFileId file) {
        OpenFile gone = openFiles.remove(file);
        if (gone == null) {
            return false;
        }
        vnodes.replaceAll((_, vnode) -> EpollRules.without(vnode, file));
        boolean shared = openFiles.values().stream().anyMatch(f -> f.vnode().equals(gone.vnode()));
        return !shared
                && vnodes.remove(gone.vnode()) instanceof UnixSocket socket
                && close(gone.vnode(), socket);
    }

    private boolean close(VnodeId id, UnixSocket socket) {
        socket.peer()
                .ifPresent(peer ->
                        vnodes.computeIfPresent(peer, (_, other) -> withoutPeer(other, id)));
        for (OpenFileId file : socket.inFlight()) {
            if (!isReferredTo(file)) {
                release(file);
            }
        }
        return true;
    }

    private static Vnode withoutPeer(Vnode vnode, VnodeId gone) {
        return vnode instanceof UnixSocket s && s.peer().equals(Optional.of(gone))
                ? s.withPeer(Optional.empty())
                : vnode;
    }

    private void collect() {
        boolean anyInFlight =
                vnodes.values().stream()
                        .anyMatch(v -> v instanceof UnixSocket s && !s.queue().isEmpty());
        if (anyInFlight) {
            Set<OpenFileId> reachable = Reachable.files(processes, openFiles, vnodes);
            List<OpenFileId> garbage = new ArrayList<>(openFiles.keySet());
            garbage.removeAll(reachable);
            garbage.forEach(this::release);
        }
    }
}
