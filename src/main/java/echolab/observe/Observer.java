package echolab.observe;

import echolab.kernel.Fd;
import echolab.kernel.KernelState.Reference;
import echolab.kernel.Observation;
import echolab.kernel.Pid;
import echolab.kernel.Unknown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the kernel's state of a stage from the kernel itself: `proc(5)`, `kcmp(2)`,
/// `pidfd_getfd(2)`.
///
/// What vanishes while it is read is left out; what is forbidden is reported as unknown. The picture
/// is of one moment only when the processes stand still. Not for use by several threads at once.
public final class Observer {
    private final Machine machine;
    private final Fd firstHidden;

    /// @param firstHidden descriptors from this one up are the runtime's own and are not shown
    public Observer(Fd firstHidden) {
        this(new LinuxMachine(), firstHidden);
    }

    Observer(Machine machine, Fd firstHidden) {
        this.machine = machine;
        this.firstHidden = firstHidden;
    }

    /// The state of these processes and of all their descendants.
    public Observation observe(Collection<Pid> processes) {
        try {
            return look(processes);
        } finally {
            machine.letGo();
        }
    }

    private Observation look(Collection<Pid> processes) {
        List<Unknown> unknown = new ArrayList<>();
        Inheritance inheritance = new Inheritance(machine);
        ProcessReader reader = new ProcessReader(machine, firstHidden, inheritance, unknown);
        List<ProcessReading> readings = reader.readAll(processes);
        Map<FdLink, List<Reference>> byLink = byLink(readings);
        FileGrouping grouping = new FileGrouping(machine, inheritance, unknown);
        List<FileReading> files = new ArrayList<>();
        byLink.forEach((link, references) -> files.addAll(grouping.group(link, references)));
        return new Assembly(machine, readings, unknown).put(files);
    }

    private static Map<FdLink, List<Reference>> byLink(List<ProcessReading> readings) {
        Map<FdLink, List<Reference>> byLink = new LinkedHashMap<>();
        for (ProcessReading reading : readings) {
            reading.links()
                    .forEach((fd, link) ->
                            byLink.computeIfAbsent(link, _ -> new ArrayList<>())
                                    .add(new Reference(reading.pid(), fd)));
        }
        return byLink;
    }
}
