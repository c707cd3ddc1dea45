package echolab.cli.doctor;

import static echolab.cli.doctor.Check.Need.SERVERS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `/proc` says: whether it is there, whom it shows, and the limits that it reports.
final class ProcProbes {
    /// proc(5), mountinfo: fields after ` - ` are the file system's type, its source, its options.
    private static final Pattern HIDEPID =
            Pattern.compile(" /proc .* - proc \\S+ \\S*hidepid=(\\w+)");

    private static final Pattern ROOT_USER = Pattern.compile("(?m)^Uid:\\t\\d+\\t0\\t");
    private static final Pattern NOFILE =
            Pattern.compile("(?m)^Max open files\\s+(\\w+)\\s+(\\w+)");
    private static final Pattern PORTS = Pattern.compile("(\\d+)\\s+(\\d+)");
    private static final int ENOUGH_DESCRIPTORS = 1024;
    private static final int ENOUGH_PORTS = 1000;
    private static final int ENOUGH_WAITING = 128;

    private final Machine machine;

    ProcProbes(Machine machine) {
        this.machine = machine;
    }

    List<Probe> all() {
        return List.of(this::proc, this::descriptors, this::ports, this::backlog, this::ptrace);
    }

    private Check proc(Findings findings) {
        if (machine.text("/proc/self/status").isEmpty()) {
            return findings.missing(SERVERS, "proc", "missing");
        }
        Optional<String> hidepid = hidepid();
        if (hidepid.isEmpty() || isRoot()) {
            return findings.ok(SERVERS, "proc", "ok");
        }
        return findings.limited(SERVERS, "proc", "hidden", hidepid.get());
    }

    private Optional<String> hidepid() {
        return machine.text("/proc/self/mountinfo")
                .map(HIDEPID::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .filter(value -> !value.equals("0") && !value.equals("off"));
    }

    /// getrlimit(2), RLIMIT_NOFILE. The JVM has raised its soft limit to the hard one.
    private Check descriptors(Findings findings) {
        Matcher limits = NOFILE.matcher(machine.text("/proc/self/limits").orElse(""));
        if (!limits.find()) {
            return findings.limited(SERVERS, "descriptors", "unknown");
        }
        String soft = limits.group(1);
        String hard = limits.group(2);
        return hard.equals("unlimited") || Long.parseLong(hard) >= ENOUGH_DESCRIPTORS
                ? findings.ok(SERVERS, "descriptors", "ok", soft, hard)
                : findings.limited(SERVERS, "descriptors", "few", soft, hard);
    }

    private Check ports(Findings findings) {
        Matcher range =
                PORTS.matcher(machine.text("/proc/sys/net/ipv4/ip_local_port_range").orElse(""));
        if (!range.find()) {
            return findings.limited(SERVERS, "ports", "unknown");
        }
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        int count = last - first + 1;
        return count >= ENOUGH_PORTS
                ? findings.ok(SERVERS, "ports", "ok", first, last, count)
                : findings.limited(SERVERS, "ports", "few", first, last, count);
    }

    /// No backlog of listen(2) counts for more.
    private Check backlog(Findings findings) {
        Optional<Integer> most =
                machine.text("/proc/sys/net/core/somaxconn")
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(Integer::parseInt);
        if (most.isEmpty()) {
            return findings.limited(SERVERS, "backlog", "unknown");
        }
        return most.get() >= ENOUGH_WAITING
                ? findings.ok(SERVERS, "backlog", "ok", most.get())
                : findings.limited(SERVERS, "backlog", "few", most.get());
    }

    /// Yama restricts attaching, and pidfd_getfd(2) counts as that: scope 1 leaves it to ancestors,
    /// which the stage is; 2 to root; 3 to nobody. Reading `/proc` and kcmp(2) are not attaching.
    private Check ptrace(Findings findings) {
        Optional<String> scope = machine.text("/proc/sys/kernel/yama/ptrace_scope");
        if (scope.isEmpty()) {
            return findings.ok(SERVERS, "ptrace", "none");
        }
        boolean free =
                Set.of("0", "1").contains(scope.get()) || (scope.get().equals("2") && isRoot());
        return free
                ? findings.ok(SERVERS, "ptrace", "ok", scope.get())
                : findings.limited(SERVERS, "ptrace", "restricted", scope.get());
    }

    private boolean isRoot() {
        return machine.text("/proc/self/status")
                .map(ROOT_USER::matcher)
                .filter(Matcher::find)
                .isPresent();
    }
}
