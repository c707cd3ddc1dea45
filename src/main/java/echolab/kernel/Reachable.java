package echolab.kernel;

import echolab.kernel.Vnode.UnixSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Finds the open files that a process could still come to: by a descriptor, or by receiving one from
/// a UNIX socket that it can come to.
final class Reachable {
    private Reachable() {}

    static Set<OpenFileId> files(
            Map<Pid, ProcessState> processes,
            Map<OpenFileId, OpenFile> openFiles,
            Map<VnodeId, Vnode> vnodes) {
        Set<OpenFileId> met = new HashSet<>();
        Deque<OpenFileId> todo = new ArrayDeque<>();
        processes.values().forEach(p -> todo.addAll(p.descriptors().values()));
        while (!todo.isEmpty()) {
            OpenFileId file = todo.remove();
            OpenFile open = met.add(file) ? openFiles.get(file) : null;
            if (open != null && vnodes.get(open.vnode()) instanceof UnixSocket socket) {
                todo.addAll(socket.inFlight());
            }
        }
        return met;
    }
}
