package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The limits of another process, `prlimit(2)`. Not for use by several threads at once.
public final class ResourceLimits {
    private static final Libc.Function PRLIMIT = Libc.function("prlimit");

    private final MemorySegment limits = Arena.ofAuto().allocate(JAVA_LONG, 2);

    /// The soft limit of RLIMIT_NOFILE: descriptor numbers are below it.
    public Answer<Long> nofile(int pid) {
        int result = Libc.callInt(PRLIMIT, pid, Posix.RLIMIT_NOFILE, 0, limits.address());
        return result == -1
                ? Answer.failed(Libc.errno())
                : new Answer.Got<>(limits.getAtIndex(JAVA_LONG, 0));
    }
}
