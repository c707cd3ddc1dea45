package echolab.observe;

import echolab.kernel.KernelState.Reference;
import echolab.kernel.OpenFileId;
import echolab.kernel.Unknown;
import echolab.kernel.Vnode;
import echolab.kernel.Vnode.Message;
import echolab.kernel.Vnode.UnixSocket;
import echolab.kernel.VnodeId;
import echolab.unix.Answer;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Completes the UNIX sockets of an observation: who is at the other end, and how many descriptors are
/// in flight. Neither which ones these are nor in how many messages they came can be seen.
final class UnixSocketReader {
    private final Machine machine;
    private final Map<FdLink, VnodeId> vnodeOfLink;
    private final List<Unknown> unknown;
    private @Nullable Answer<Map<Long, Long>> peers;

    /// @param vnodeOfLink the v-node of each socket on stage
    UnixSocketReader(Machine machine, Map<FdLink, VnodeId> vnodeOfLink, List<Unknown> unknown) {
        this.machine = machine;
        this.vnodeOfLink = vnodeOfLink;
        this.unknown = unknown;
    }

    /// Replaces the UNIX sockets among the v-nodes.
    void read(Map<VnodeId, Vnode> vnodes, Collection<FileReading> files) {
        for (FileReading file : files) {
            VnodeId id = vnodeOfLink.get(file.link());
            if (id != null
                    && file.link() instanceof FdLink.Socket(long inode)
                    && vnodes.get(id) instanceof UnixSocket) {
                vnodes.put(id, new UnixSocket(peer(inode, id, file), queue(id, file)));
            }
        }
    }

    private Optional<VnodeId> peer(long inode, VnodeId id, FileReading file) {
        Optional<Map<Long, Long>> known = peers();
        if (known.isEmpty() || !known.get().containsKey(inode)) {
            unknown.add(new Unknown.Peer(id, file.first()));
            return Optional.empty();
        }
        FdLink other = new FdLink.Socket(known.get().getOrDefault(inode, 0L));
        return Optional.ofNullable(vnodeOfLink.get(other));
    }

    /// The machine is asked once, and only where there is a UNIX socket.
    private Optional<Map<Long, Long>> peers() {
        Answer<Map<Long, Long>> asked = peers;
        if (asked == null) {
            asked = machine.unixPeers();
            peers = asked;
        }
        return asked.found();
    }

    private List<Message> queue(VnodeId id, FileReading file) {
        Reference at = file.first();
        OptionalInt count =
                FdInfos.read(machine, at).map(FdInfo::scmFds).orElse(OptionalInt.empty());
        if (count.isEmpty()) {
            unknown.add(new Unknown.InFlight(id, at));
        }
        int inFlight = count.orElse(0);
        return inFlight == 0
                ? List.of()
                : List.of(new Message(Collections.nCopies(inFlight, OpenFileId.UNSEEN)));
    }
}
