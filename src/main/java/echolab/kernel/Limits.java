package echolab.kernel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What bounds servers on this machine, as the kernel tells it. What it does not tell is empty.
///
/// @param processes the bounds of processes; those with the same ones stand together
public record Limits(OfMachine machine, List<OfProcesses> processes) {
    /// There is no bound.
    public static final long NONE = Long.MAX_VALUE;

    public Limits {
        processes = List.copyOf(processes);
    }

    /// What all processes of the machine share.
    ///
    /// @param openFiles entries of the machine's open file table, `/proc/sys/fs/file-nr`
    /// @param mostOpenFiles how many there may be, `/proc/sys/fs/file-max`: else ENFILE
    /// @param longestQueue the bound of every backlog, `/proc/sys/net/core/somaxconn`
    /// @param ports those that clients are given when they connect, `ip(7)`; one client address has no
    ///     more of them for one server
    /// @param timeWait connections in TIME_WAIT, whose ports are not free yet, `/proc/net/sockstat`
    public record OfMachine(
            OptionalLong openFiles,
            OptionalLong mostOpenFiles,
            OptionalLong longestQueue,
            Optional<Range> ports,
            OptionalLong timeWait) {}

    /// What bounds processes, `getrlimit(2)`.
    ///
    /// @param pids whose bounds they are
    /// @param descriptors RLIMIT_NOFILE: descriptor numbers are below the soft limit, else EMFILE
    /// @param threads RLIMIT_NPROC: how many threads their user may have, else `fork(2)` fails with
    ///     EAGAIN
    public record OfProcesses(
            List<Pid> pids, Optional<Bounds> descriptors, Optional<Bounds> threads) {
        public OfProcesses {
            pids = List.copyOf(pids);
        }
    }

    /// A soft limit, and the hard one to which the process may raise it; {@link #NONE} is none.
    public record Bounds(long soft, long hard) {}

    /// From the first to the last, both included.
    public record Range(int first, int last) {
        /// How many there are.
        public int count() {
            return last - first + 1;
        }
    }

    /// The bounds of that process.
    public Optional<OfProcesses> of(Pid pid) {
        return processes.stream().filter(group -> group.pids().contains(pid)).findFirst();
    }
}
