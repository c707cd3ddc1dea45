package echolab.observe;

import java.util.Optional;
import java.util.OptionalLong;

/// What bounds a server on this machine, as the kernel tells it. What it does not tell is empty.
///
/// @param descriptors RLIMIT_NOFILE of the process, `getrlimit(2)`: its descriptors are below the soft
///     limit, else EMFILE
/// @param openFiles entries of the machine's open file table, `/proc/sys/fs/file-nr`
/// @param mostOpenFiles how many there may be, `/proc/sys/fs/file-max`: else ENFILE
/// @param longestQueue the bound of every backlog, `/proc/sys/net/core/somaxconn`
/// @param ports those that clients are given when they connect, `ip(7)`; one client address has no
///     more of them for one server
/// @param timeWait connections in TIME_WAIT, whose ports are not free yet, `/proc/net/sockstat`
public record Limits(
        Optional<Soft> descriptors,
        OptionalLong openFiles,
        OptionalLong mostOpenFiles,
        OptionalLong longestQueue,
        Optional<Range> ports,
        OptionalLong timeWait) {

    /// A soft limit, and the hard one to which the process may raise it; `Long.MAX_VALUE` is none.
    public record Soft(long soft, long hard) {}

    /// From the first to the last, both included.
    public record Range(int first, int last) {
        /// How many there are.
        public int count() {
            return last - first + 1;
        }
    }
}
