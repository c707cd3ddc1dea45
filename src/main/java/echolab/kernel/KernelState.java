package echolab.kernel;

import echolab.kernel.Vnode.UnixSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The kernel's picture of one stage: processes with their descriptor tables, the open file table,
/// and the v-nodes. Complete in itself and immutable, so that going back in time is showing an
/// earlier state.
///
/// @param filesMet the highest {@link OpenFileId} ever given out, so that none is given out twice
/// @param vnodesMet the highest {@link VnodeId} ever given out
public record KernelState(
        SortedMap<Pid, ProcessState> processes,
        SortedMap<OpenFileId, OpenFile> openFiles,
        SortedMap<VnodeId, Vnode> vnodes,
        int filesMet,
        int vnodesMet) {

    public KernelState {
        processes = copy(processes);
        openFiles = copy(openFiles);
        vnodes = copy(vnodes);
    }

    /// A state in which only what it contains was ever met.
    public KernelState(
            SortedMap<Pid, ProcessState> processes,
            SortedMap<OpenFileId, OpenFile> openFiles,
            SortedMap<VnodeId, Vnode> vnodes) {
        this(
                processes,
                openFiles,
                vnodes,
                openFiles.isEmpty() ? 0 : openFiles.lastKey().value(),
                vnodes.isEmpty() ? 0 : vnodes.lastKey().value());
    }

    /// A stage on which nothing runs.
    public static KernelState empty() {
        return new KernelState(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /// The number of references to the open file: the descriptors of all processes on stage, and those
    /// in flight.
    public int refcnt(OpenFileId file) {
        int count = 0;
        for (ProcessState process : processes.values()) {
            for (OpenFileId other : process.descriptors().values()) {
                count += other.equals(file) ? 1 : 0;
            }
        }
        for (Vnode vnode : vnodes.values()) {
            count += vnode instanceof UnixSocket s ? Collections.frequency(s.inFlight(), file) : 0;
        }
        return count;
    }

    /// {@link #refcnt} of every open file, counted in one go.
    public Map<OpenFileId, Integer> refcnts() {
        Map<OpenFileId, Integer> counts = new HashMap<>();
        openFiles.keySet().forEach(file -> counts.put(file, 0));
        for (ProcessState process : processes.values()) {
            process.descriptors().values().forEach(file -> counts.merge(file, 1, Integer::sum));
        }
        inFlight().forEach(one -> counts.merge(one.file(), 1, Integer::sum));
        return counts;
    }

    /// The descriptors on their way between processes (`unix(7)`, SCM_RIGHTS), by the socket that will
    /// receive them and in the order in which it will.
    public List<InFlight> inFlight() {
        List<InFlight> all = new ArrayList<>();
        vnodes.forEach((id, vnode) -> {
            if (vnode instanceof UnixSocket socket) {
                socket.inFlight().forEach(file -> all.add(new InFlight(id, file)));
            }
        });
        return all;
    }

    /// The descriptors that refer to the open file, by process and number.
    public List<Reference> references(OpenFileId file) {
        return processes.values().stream()
                .flatMap(p ->
                        p.descriptors().entrySet().stream()
                                .filter(e -> e.getValue().equals(file))
                                .map(e -> new Reference(p.pid(), e.getKey())))
                .toList();
    }

    /// The v-node behind an open file of this state.
    public Vnode vnodeOf(OpenFileId file) {
        OpenFile open = openFiles.get(file);
        Vnode vnode = open == null ? null : vnodes.get(open.vnode());
        if (vnode == null) {
            throw new IllegalArgumentException("no open file " + file + " in this state");
        }
        return vnode;
    }

    /// One descriptor of one process.
    public record Reference(Pid pid, Fd fd) implements Comparable<Reference> {
        @Override
        public int compareTo(Reference other) {
            int byPid = pid.compareTo(other.pid);
            return byPid != 0 ? byPid : fd.compareTo(other.fd);
        }

        @Override
        public String toString() {
            return "process " + pid + " fd " + fd;
        }
    }

    /// One descriptor in flight: a reference to an open file that is no process's.
    ///
    /// @param socket the v-node of the UNIX socket in whose receive queue it waits
    public record InFlight(VnodeId socket, OpenFileId file) {}

    private static <K extends Comparable<K>, V> SortedMap<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
