package echolab.observe;

import echolab.kernel.ExitStatus;
import echolab.kernel.Fd;
import echolab.kernel.KernelState.Reference;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
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
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// Reads processes, and finds their descendants by `/proc/PID/task/TID/children`.
final class ProcessReader {
    private final Machine machine;
    private final Fd firstHidden;
    private final List<Unknown> unknown;
    private final Inheritance inheritance;
    private final TaskReader tasks;
    private final SignalReader signals;

    ProcessReader(Machine machine, Fd firstHidden, Inheritance inheritance, List<Unknown> unknown) {
        this.machine = machine;
        this.inheritance = inheritance;
        this.firstHidden = firstHidden;
        this.unknown = unknown;
        this.tasks = new TaskReader(machine, unknown);
        this.signals = new SignalReader(machine, firstHidden, inheritance, unknown);
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
                reading.get().tasks().children().stream().filter(met::add).forEach(todo::add);
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
            return exit(pid).map(e -> zombie(pid, status.get(), e));
        }
        return alive(pid, status.get());
    }

    private static ProcessReading zombie(Pid pid, ProcStatus status, ExitStatus exit) {
        return new ProcessReading(
                pid,
                status,
                new Tasks(Collections.emptySortedSet(), List.of()),
                OptionalLong.empty(),
                Collections.emptySortedSet(),
                Optional.of(exit),
                Collections.emptySortedMap());
    }

    /// A process that may have descriptors; empty when it is gone. Where that is forbidden its table has
    /// none, and what the runtime does with its signals cannot be seen either.
    private Optional<ProcessReading> alive(Pid pid, ProcStatus status) {
        return switch (machine.numbers("/proc/" + pid + "/fd")) {
            case Answer.Got<int[]>(int[] numbers) -> Optional.of(alive(pid, status, numbers));
            case Answer.Gone<int[]> _ -> Optional.empty();
            case Answer.Denied<int[]> _ -> {
                unknown.add(new Unknown.Descriptors(pid));
                unknown.add(new Unknown.Blocked(pid));
                yield Optional.of(alive(pid, status, new int[0]));
            }
        };
    }

    private ProcessReading alive(Pid pid, ProcStatus status, int[] numbers) {
        SortedMap<Fd, FdLink> links = links(pid, numbers);
        SortedSet<Signal> blocked = signals.blocked(pid, status, numbers);
        return new ProcessReading(
                pid,
                status,
                tasks.read(pid, status),
                nofile(pid),
                blocked,
                Optional.empty(),
                links);
    }

    /// The file takes ten times as long as the call.
    private OptionalLong nofile(Pid pid) {
        return machine.nofile(pid.value())
                .found()
                .map(bounds -> OptionalLong.of(bounds.soft()))
                .orElseGet(() -> nofileFromText(pid));
    }

    private OptionalLong nofileFromText(Pid pid) {
        Answer<String> limits = machine.read("/proc/" + pid + "/limits");
        OptionalLong nofile = limits.found().map(LimitsParser::nofile).orElse(OptionalLong.empty());
        if (nofile.isEmpty() && !(limits instanceof Answer.Gone<String>)) {
            unknown.add(new Unknown.Limits(pid));
        }
        return nofile;
    }

    private Optional<ExitStatus> exit(Pid pid) {
        return machine.read("/proc/" + pid + "/stat")
                .found()
                .flatMap(ProcStatParser::parse)
                .map(ProcStat::exit);
    }

    private SortedMap<Fd, FdLink> links(Pid pid, int[] numbers) {
        SortedMap<Fd, FdLink> links = new TreeMap<>();
        for (int number : numbers) {
            if (number < firstHidden.value()) {
                Reference at = new Reference(pid, new Fd(number));
                inheritance.link(at).ifPresent(link -> links.put(at.fd(), link));
            }
        }
        return links;
    }
}
