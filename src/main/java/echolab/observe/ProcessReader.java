package echolab.observe;

import echolab.kernel.ExitStatus;
import echolab.kernel.Fd;
import echolab.kernel.KernelState.Reference;
import echolab.kernel.Pid;
import echolab.kernel.Unknown;
import echolab.unix.Answer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads processes, and finds their descendants by `/proc/PID/task/TID/children`.
final class ProcessReader {
    private final Machine machine;
    private final Fd firstHidden;
    private final List<Unknown> unknown;
    private final Inheritance inheritance;

    ProcessReader(Machine machine, Fd firstHidden, Inheritance inheritance, List<Unknown> unknown) {
        this.machine = machine;
        this.inheritance = inheritance;
        this.firstHidden = firstHidden;
        this.unknown = unknown;
    }

    /// These processes and their descendants, by number; those that are gone are left out.
    List<ProcessReading> readAll(Collection<Pid> processes) {
        Deque<Pid> todo = new ArrayDeque<>(processes);
        Set<Pid> met = new HashSet<>(processes);
        List<ProcessReading> readings = new ArrayList<>();
        while (!todo.isEmpty()) {
            Pid pid = todo.remove();
            Optional<ProcessReading> reading = read(pid);
            if (reading.isPresent()) {
                readings.add(reading.get());
                children(pid, reading.get().status()).stream().filter(met::add).forEach(todo::add);
            }
        }
        readings.sort(Comparator.comparing(ProcessReading::pid));
        return readings;
    }

    private Optional<ProcessReading> read(Pid pid) {
        Optional<ProcStatus> status =
                machine.read("/proc/" + pid + "/status").found().flatMap(ProcStatusParser::parse);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        if (status.get().isZombie()) {
            return exit(pid).map(e -> reading(pid, status.get(), Optional.of(e), new TreeMap<>()));
        }
        return links(pid).map(links -> reading(pid, status.get(), Optional.empty(), links));
    }

    private static ProcessReading reading(
            Pid pid, ProcStatus status, Optional<ExitStatus> exit, SortedMap<Fd, FdLink> links) {
        return new ProcessReading(pid, status, exit, links);
    }

    private Optional<ExitStatus> exit(Pid pid) {
        return machine.read("/proc/" + pid + "/stat")
                .found()
                .flatMap(ProcStatParser::parse)
                .map(ProcStat::exit);
    }

    /// Its descriptors; empty when it is gone, and a table without any when that is forbidden.
    private Optional<SortedMap<Fd, FdLink>> links(Pid pid) {
        String directory = "/proc/" + pid + "/fd";
        return switch (machine.numbers(directory)) {
            case Answer.Got<int[]>(int[] numbers) -> Optional.of(links(pid, directory, numbers));
            case Answer.Gone<int[]> _ -> Optional.empty();
            case Answer.Denied<int[]> _ -> {
                unknown.add(new Unknown.Descriptors(pid));
                yield Optional.of(Collections.emptySortedMap());
            }
        };
    }

    private SortedMap<Fd, FdLink> links(Pid pid, String directory, int[] numbers) {
        SortedMap<Fd, FdLink> links = new TreeMap<>();
        for (int number : numbers) {
            if (number < firstHidden.value()) {
                Reference at = new Reference(pid, new Fd(number));
                inheritance
                        .linkOf(at)
                        .or(() -> read(directory, at))
                        .ifPresent(link -> links.put(at.fd(), link));
            }
        }
        return links;
    }

    private Optional<FdLink> read(String directory, Reference at) {
        Optional<FdLink> link =
                machine.readlink(directory + "/" + at.fd()).found().map(FdLink::parse);
        link.ifPresent(it -> inheritance.met(at, it));
        return link;
    }

    /// Each thread has a list of the children that it made; a dead thread's go to another.
    private List<Pid> children(Pid pid, ProcStatus status) {
        String directory = "/proc/" + pid + "/task";
        int[] threads =
                status.threads() > 1
                        ? machine.numbers(directory).found().orElse(new int[0])
                        : new int[] {pid.value()};
        List<Pid> children = new ArrayList<>();
        for (int thread : threads) {
            machine.read(directory + "/" + thread + "/children")
                    .found()
                    .ifPresent(text -> children.addAll(ChildrenParser.parse(text)));
        }
        return children;
    }
}
