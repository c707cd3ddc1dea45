package echolab.observe;

import echolab.kernel.Fd;
import echolab.kernel.KernelState;
import echolab.kernel.KernelState.Reference;
import echolab.kernel.Observation;
import echolab.kernel.OpenFile;
import echolab.kernel.OpenFile.Access;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.Unknown;
import echolab.kernel.Vnode;
import echolab.kernel.VnodeId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Puts what was read together to the textbook's three tables, with names given out in the order of
/// the descriptors.
final class Assembly {
    private final Machine machine;
    private final List<ProcessReading> processes;
    private final List<Unknown> unknown;
    private final SocketReader sockets;
    private final SortedMap<OpenFileId, OpenFile> openFiles = new TreeMap<>();
    private final SortedMap<VnodeId, Vnode> vnodes = new TreeMap<>();
    private final SortedMap<OpenFileId, FileReading> readings = new TreeMap<>();
    private final Map<FdLink, VnodeId> vnodeOfLink = new HashMap<>();
    private final Map<Reference, OpenFileId> fileOf = new HashMap<>();

    Assembly(Machine machine, List<ProcessReading> processes, List<Unknown> unknown) {
        this.machine = machine;
        this.processes = processes;
        this.unknown = unknown;
        this.sockets = new SocketReader(machine, unknown);
    }

    Observation put(List<FileReading> files) {
        files.stream().sorted(Comparator.comparing(FileReading::first)).forEach(this::addFile);
        new UnixSocketReader(machine, vnodeOfLink, unknown).read(vnodes, readings.values());
        readInterests();
        SortedMap<Pid, ProcessState> states = new TreeMap<>();
        processes.forEach(p -> states.put(p.pid(), state(p)));
        return new Observation(new KernelState(states, openFiles, vnodes), unknown);
    }

    private void addFile(FileReading file) {
        OpenFileId id = new OpenFileId(openFiles.size() + 1);
        readings.put(id, file);
        openFiles.put(id, new OpenFile(id, vnode(file), access(file, id)));
        file.references().forEach(at -> fileOf.put(at, id));
    }

    /// Once every open file has its name.
    private void readInterests() {
        InterestReader reader = new InterestReader(machine, readings, fileOf, unknown);
        openFiles.forEach((id, open) -> {
            FileReading file = readings.get(id);
            if (file != null && file.link().isEpoll()) {
                vnodes.put(open.vnode(), reader.read(file, open.vnode()));
            }
        });
    }

    /// Objects without a file are told apart by their open files only: two epoll instances have the
    /// same link.
    private VnodeId vnode(FileReading file) {
        return file.link() instanceof FdLink.Anonymous
                ? addVnode(file)
                : vnodeOfLink.computeIfAbsent(file.link(), _ -> addVnode(file));
    }

    private VnodeId addVnode(FileReading file) {
        VnodeId id = new VnodeId(vnodes.size() + 1);
        Vnode vnode =
                switch (file.link()) {
                    case FdLink.Socket(long inode) -> sockets.read(inode, file.first(), id);
                    case FdLink.Pipe _ -> new Vnode.Pipe();
                    case FdLink.Path(String path, _) -> Vnode.at(path);
                    case FdLink.Anonymous a when a.isEpoll() -> new Vnode.Epoll(List.of());
                    case FdLink.Anonymous(String text) -> new Vnode.Other(text);
                };
        vnodes.put(id, vnode);
        return id;
    }

    /// A socket is always open both ways.
    private Access access(FileReading file, OpenFileId id) {
        if (file.link() instanceof FdLink.Socket) {
            return Access.READ_WRITE;
        }
        Optional<Access> access = FdInfos.read(machine, file.first()).flatMap(FdInfo::access);
        if (access.isEmpty()) {
            unknown.add(new Unknown.Access(id, file.first()));
        }
        return access.orElse(Access.READ_WRITE);
    }

    private ProcessState state(ProcessReading process) {
        SortedMap<Fd, OpenFileId> table = new TreeMap<>();
        for (Fd fd : process.links().keySet()) {
            OpenFileId file = fileOf.get(new Reference(process.pid(), fd));
            if (file != null) {
                table.put(fd, file);
            }
        }
        boolean zombie = process.exit().isPresent();
        return new ProcessState(
                process.pid(),
                process.status().parent(),
                table,
                Collections.emptySortedSet(),
                zombie ? Collections.emptySortedSet() : process.status().pending(),
                process.blocked(),
                process.tasks().servers(),
                process.nofile(),
                process.exit());
    }
}
