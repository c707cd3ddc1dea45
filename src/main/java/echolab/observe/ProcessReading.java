package echolab.observe;

import echolab.kernel.ExitStatus;
import echolab.kernel.Fd;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// One process as it was read, its descriptors still as links.
///
/// @param tasks its threads and children; none of a zombie
/// @param nofile the soft limit of RLIMIT_NOFILE; empty when it could not be read
/// @param blocked the signals that are not delivered for now
/// @param exit how it ended; present exactly for a zombie
record ProcessReading(
        Pid pid,
        ProcStatus status,
        Tasks tasks,
        OptionalLong nofile,
        SortedSet<Signal> blocked,
        Optional<ExitStatus> exit,
        SortedMap<Fd, FdLink> links) {
    ProcessReading {
        blocked = Collections.unmodifiableSortedSet(new TreeSet<>(blocked));
        links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
    }
}
