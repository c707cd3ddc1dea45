package echolab.kernel;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A state while one rule works on it: the three tables of the textbook, changeable, with the
/// bookkeeping that every rule needs. What it is asked about a process or descriptor that does not
/// exist leaves it as it is.
final class Draft {
    private final NavigableMap<Pid, ProcessState> processes;
    private final NavigableMap<OpenFileId, OpenFile> openFiles;
    private final NavigableMap<VnodeId, Vnode> vnodes;
    private int filesMet;
    private int vnodesMet;

    Draft(KernelState state) {
        processes = new TreeMap<>(state.processes());
        openFiles = new TreeMap<>(state.openFiles());
        vnodes = new TreeMap<>(state.vnodes());
        filesMet = state.filesMet();
        vnodesMet = state.vnodesMet();
    }

    KernelState done() {
        return new KernelState(processes, openFiles, vnodes, filesMet, vnodesMet);
    }

    Optional<ProcessState> process(Pid pid) {
        return Optional.ofNullable(processes.get(pid));
    }

    /// The process, unless it is a zombie.
    Optional<ProcessState> alive(Pid pid) {
        return process(pid).filter(p -> !p.isZombie());
    }

    Iterable<ProcessState> allProcesses() {
        return new TreeMap<>(processes).values();
    }

    void put(ProcessState process) {
        processes.put(process.pid(), process);
    }

    void remove(Pid pid) {
        processes.remove(pid);
    }

    void change(Pid pid, UnaryOperator<ProcessState> how) {
        processes.computeIfPresent(pid, (_, process) -> how.apply(process));
    }

    VnodeId addVnode(Vnode vnode) {
        VnodeId id = new VnodeId(++vnodesMet);
        vnodes.put(id, vnode);
        return id;
    }

    /// The v-node that equals this one, or a new one.
    VnodeId findOrAddVnode(Vnode vnode) {
        return vnodes.entrySet().stream()
                .filter(e -> e.getValue().equals(vnode))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> addVnode(vnode));
    }

    OpenFileId addFile(VnodeId vnode, OpenFile.Access access) {
        OpenFileId id = new OpenFileId(++filesMet);
        openFiles.put(id, new OpenFile(id, vnode, access));
        return id;
    }

    Optional<OpenFileId> fileAt(Pid pid, Fd fd) {
        return process(pid).map(p -> p.descriptors().get(fd));
    }

    /// Lets the descriptor refer to the open file; what it referred to before is closed.
    void point(Pid pid, Fd fd, OpenFileId file) {
        Optional<OpenFileId> before = fileAt(pid, fd);
        changeTable(pid, table -> table.put(fd, file));
        before.ifPresent(this::releaseIfUnused);
    }

    /// Frees the descriptor.
    void free(Pid pid, Fd fd) {
        Optional<OpenFileId> before = fileAt(pid, fd);
        changeTable(pid, table -> table.remove(fd));
        before.ifPresent(this::releaseIfUnused);
    }

    /// Removes the open file when neither a descriptor nor a message in flight refers to it any more,
    /// and what goes with it.
    void releaseIfUnused(OpenFileId file) {
        new Reclamation(processes, openFiles, vnodes).releaseIfUnused(file);
    }

    /// The v-node behind a descriptor.
    Optional<Vnode> vnodeAt(Pid pid, Fd fd) {
        return fileAt(pid, fd).map(openFiles::get).map(OpenFile::vnode).map(vnodes::get);
    }

    /// Replaces the v-node behind a descriptor, which keeps its name.
    void changeVnode(Pid pid, Fd fd, UnaryOperator<Vnode> how) {
        fileAt(pid, fd).map(openFiles::get).ifPresent(file -> changeVnode(file.vnode(), how));
    }

    /// Replaces a v-node, which keeps its name.
    void changeVnode(VnodeId id, UnaryOperator<Vnode> how) {
        vnodes.computeIfPresent(id, (_, vnode) -> how.apply(vnode));
    }

    void changeVnodes(UnaryOperator<Vnode> how) {
        vnodes.replaceAll((_, vnode) -> how.apply(vnode));
    }

    private void changeTable(Pid pid, Consumer<Map<Fd, OpenFileId>> change) {
        alive(pid)
                .ifPresent(process -> {
                    TreeMap<Fd, OpenFileId> table = new TreeMap<>(process.descriptors());
                    change.accept(table);
                    put(process.withDescriptors(table));
                });
    }
}
