package echolab.observe;

import echolab.kernel.Pid;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the {@link Limits} of a process and its machine.
public final class LimitsReader {
    private static final Pattern NOFILE =
            Pattern.compile("(?m)^Max open files +(\\d+|unlimited) +(\\d+|unlimited) ");
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

    /// As they are now.
    public Limits read(Pid pid) {
        return new Limits(
                find("/proc/" + pid + "/limits", NOFILE)
                        .map(m -> new Limits.Soft(limit(m.group(1)), limit(m.group(2)))),
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

    private OptionalLong number(String path, Pattern pattern) {
        return find(path, pattern)
                .map(m -> OptionalLong.of(limit(m.group(1))))
                .orElse(OptionalLong.empty());
    }

    /// Numbers that are too large, as `file-max` can be, count as none.
    private static long limit(String text) {
        long number = Numbers.decimal(text);
        return number < 0 ? Long.MAX_VALUE : number;
    }

    private Optional<MatchResult> find(String path, Pattern pattern) {
        return machine.read(path)
                .found()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(Matcher::toMatchResult);
    }
}
