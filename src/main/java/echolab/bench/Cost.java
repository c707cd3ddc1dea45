package echolab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a process costs, as `proc(5)` says.
///
/// @param cpuMillis processor time in user and kernel mode, of the process and of its children that
///     it has reaped, in steps of 10 ms
/// @param residentKilobytes memory that it has (`VmRSS`)
record Cost(long cpuMillis, long residentKilobytes) {
    private static final int MILLIS_PER_TICK = 10;
    private static final int UTIME = 11;
    private static final int CSTIME = 14;

    static Cost of(int pid) {
        return new Cost(cpu(read(pid, "stat")), kilobytes(read(pid, "status"), "VmRSS:"));
    }

    /// The memory of a process and its descendants in kilobytes; what n processes share counts for one
    /// nth each (`Pss` of `/proc/PID/smaps_rollup`).
    static long proportionalKilobytes(int pid) {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .mapToLong(process -> kilobytes(read((int) process.pid(), "smaps_rollup"), "Pss:"))
                .sum();
    }

    private static String read(int pid, String file) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/" + file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long cpu(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = UTIME; i <= CSTIME; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks * MILLIS_PER_TICK;
    }

    private static long kilobytes(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
