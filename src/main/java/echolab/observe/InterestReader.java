package echolab.observe;

import echolab.kernel.Fd;
import echolab.kernel.Interest;
import echolab.kernel.KernelState.Reference;
import echolab.kernel.OpenFileId;
import echolab.kernel.Unknown;
import echolab.kernel.Vnode;
import echolab.kernel.VnodeId;
import echolab.unix.Kcmp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the interest list of an epoll instance from its `fdinfo`, and finds out which open file stands
/// behind each number: the descriptor of that number may be another's by now. A socket has exactly one
/// open file and is known by its inode; for everything else `kcmp(2)` is asked.
final class InterestReader {
    private final Machine machine;
    private final Map<OpenFileId, FileReading> files;
    private final Map<Reference, OpenFileId> fileOf;
    private final List<Unknown> unknown;
    private final Map<Long, List<OpenFileId>> byInode = new HashMap<>();
    private final List<OpenFileId> withoutInode = new ArrayList<>();

    /// @param files every open file that a descriptor on stage refers to
    /// @param fileOf the open file of each descriptor
    InterestReader(
            Machine machine,
            Map<OpenFileId, FileReading> files,
            Map<Reference, OpenFileId> fileOf,
            List<Unknown> unknown) {
        this.machine = machine;
        this.files = files;
        this.fileOf = fileOf;
        this.unknown = unknown;
        files.forEach((id, file) -> index(id, file.link()));
    }

    private void index(OpenFileId id, FdLink link) {
        if (link.knownInode().isPresent()) {
            byInode.computeIfAbsent(link.knownInode().getAsLong(), _ -> new ArrayList<>()).add(id);
        } else {
            withoutInode.add(id);
        }
    }

    /// @param id the name of the v-node in the observed state
    Vnode.Epoll read(FileReading epoll, VnodeId id) {
        Optional<String> text = FdInfos.text(machine, epoll.first());
        if (text.isEmpty()) {
            unknown.add(new Unknown.Interests(id, epoll.first()));
        }
        List<Interest> interests = new ArrayList<>();
        Map<Integer, Integer> met = new HashMap<>();
        boolean known = true;
        for (EpollEntry entry : EpollEntry.parse(text.orElse(""))) {
            int nth = met.merge(entry.tfd(), 1, Integer::sum) - 1;
            Optional<OpenFileId> file = file(epoll, entry, nth);
            known &= file.isPresent();
            OpenFileId watched = file.orElse(OpenFileId.UNSEEN);
            interests.add(new Interest(new Fd(entry.tfd()), watched, entry.events()));
        }
        if (!known) {
            unknown.add(new Unknown.Watched(id, epoll.first()));
        }
        return new Vnode.Epoll(interests);
    }

    /// The open file of an entry; {@link OpenFileId#UNSEEN} when no descriptor on stage refers to it,
    /// and empty when nobody tells.
    private Optional<OpenFileId> file(FileReading epoll, EpollEntry entry, int nth) {
        for (OpenFileId candidate : candidates(epoll, entry)) {
            FileReading file = file(candidate);
            if (file.link() instanceof FdLink.Socket(long inode) && inode == entry.inode()) {
                return Optional.of(candidate);
            }
            switch (compare(file.first(), epoll.first(), entry, nth)) {
                case EQUAL -> {
                    return Optional.of(candidate);
                }
                case FORBIDDEN, UNORDERED -> {
                    return Optional.empty();
                }
                case LESS, GREATER, GONE -> {}
            }
        }
        boolean allSeen = unknown.stream().noneMatch(u -> u instanceof Unknown.Descriptors);
        return allSeen ? Optional.of(OpenFileId.UNSEEN) : Optional.empty();
    }

    /// The open files that it may be, likely ones first: those at the same number in the processes
    /// that have the epoll instance.
    private Set<OpenFileId> candidates(FileReading epoll, EpollEntry entry) {
        Set<OpenFileId> candidates = new LinkedHashSet<>();
        for (Reference at : epoll.references()) {
            OpenFileId file = fileOf.get(new Reference(at.pid(), new Fd(entry.tfd())));
            if (file != null && mayHave(file(file).link(), entry.inode())) {
                candidates.add(file);
            }
        }
        candidates.addAll(byInode.getOrDefault(entry.inode(), List.of()));
        candidates.addAll(entry.inode() < 0 ? files.keySet() : withoutInode);
        return candidates;
    }

    private static boolean mayHave(FdLink link, long inode) {
        return inode < 0 || link.knownInode().isEmpty() || link.knownInode().getAsLong() == inode;
    }

    private FileReading file(OpenFileId id) {
        FileReading file = files.get(id);
        if (file == null) {
            throw new IllegalArgumentException("no open file " + id);
        }
        return file;
    }

    private Kcmp.Answer compare(Reference file, Reference epoll, EpollEntry entry, int nth) {
        return machine.compareWatched(
                file.pid().value(),
                file.fd().value(),
                epoll.pid().value(),
                epoll.fd().value(),
                entry.tfd(),
                nth);
    }
}
