package echolab.observe;

import echolab.kernel.Limits;
import echolab.kernel.Limits.Bounds;
import echolab.kernel.Pid;
import echolab.unix.Answer;
import echolab.unix.ResourceLimits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the {@link Limits} of processes and their machine.
public final class LimitsReader {
    private static final Pattern NOFILE =
            Pattern.compile("(?m)^Max open files +(\\d+|unlimited) +(\\d+|unlimited) ");
    private static final Pattern NPROC =
            Pattern.compile("(?m)^Max processes +(\\d+|unlimited) +(\\d+|unlimited) ");
    private static final Pattern FIRST = Pattern.compile("^\\s*(\\d+)\\s");
    private static final Pattern PORTS = Pattern.compile("^\\s*(\\d{1,5})\\s+(\\d{1,5})\\s");
    private static final Pattern TIME_WAIT = Pattern.compile("(?m)^TCP: .*\\btw (\\d+)\\s");

    private final Machine machine;

    /// Of this machine.
    public LimitsReader() {
        this(new LinuxMachine());
    }

    LimitsReader(Machine machine) {
        this.machine = machine;
    }

    /// As they are now; a process that is gone is left out.
    public Limits read(Collection<Pid> processes) {
        return new Limits(machine(), grouped(processes));
    }

    private Limits.OfMachine machine() {
        return new Limits.OfMachine(
                number("/proc/sys/fs/file-nr", FIRST),
                number("/proc/sys/fs/file-max", FIRST),
                number("/proc/sys/net/core/somaxconn", FIRST),
                find("/proc/sys/net/ipv4/ip_local_port_range", PORTS)
                        .map(m ->
                                new Limits.Range(
                                        Integer.parseInt(m.group(1)),
                                        Integer.parseInt(m.group(2)))),
                number("/proc/net/sockstat", TIME_WAIT));
    }

    private record Both(Optional<Bounds> descriptors, Optional<Bounds> threads) {}

    private List<Limits.OfProcesses> grouped(Collection<Pid> processes) {
        Map<Both, List<Pid>> groups = new LinkedHashMap<>();
        for (Pid pid : processes) {
            Both both =
                    new Both(
                            bounds(pid, machine.nofile(pid.value()), NOFILE),
                            bounds(pid, machine.nproc(pid.value()), NPROC));
            if (both.descriptors().isPresent() || both.threads().isPresent()) {
                groups.computeIfAbsent(both, _ -> new ArrayList<>()).add(pid);
            }
        }
        return groups.entrySet().stream()
                .map(e ->
                        new Limits.OfProcesses(
                                e.getValue(), e.getKey().descriptors(), e.getKey().threads()))
                .toList();
    }

    /// The file takes ten times as long as the call.
    private Optional<Bounds> bounds(
            Pid pid, Answer<ResourceLimits.Bounds> answer, Pattern pattern) {
        if (answer instanceof Answer.Got<ResourceLimits.Bounds>(ResourceLimits.Bounds it)) {
            return Optional.of(new Bounds(limit(it.soft()), limit(it.hard())));
        }
        return find("/proc/" + pid + "/limits", pattern)
                .map(m -> new Bounds(limit(m.group(1)), limit(m.group(2))));
    }

    private OptionalLong number(String path, Pattern pattern) {
        return find(path, pattern)
                .map(m -> OptionalLong.of(limit(m.group(1))))
                .orElse(OptionalLong.empty());
    }

    /// Numbers that are too large, as `file-max` can be, count as none.
    private static long limit(String text) {
        return limit(Numbers.decimal(text));
    }

    private static long limit(long number) {
        return number < 0 ? Limits.NONE : number;
    }

    private Optional<MatchResult> find(String path, Pattern pattern) {
        return machine.read(path)
                .found()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(Matcher::toMatchResult);
    }
}
