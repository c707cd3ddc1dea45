package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The limits of another process, [`prlimit(2)`](https://man7.org/linux/man-pages/man2/prlimit.2.html).
/// Not for use by several threads at once.
public final class ResourceLimits {
    private static final Libc.Function PRLIMIT = Libc.function("prlimit");
    private static final int RLIMIT_NPROC = 6;

    private final MemorySegment limits = Arena.ofAuto().allocate(JAVA_LONG, 4);

    /// A soft limit, and the hard one to which the process may raise it; -1 (RLIM_INFINITY) is none.
    public record Bounds(long soft, long hard) {}

    /// RLIMIT_NOFILE: descriptor numbers are below the soft limit.
    public Answer<Bounds> nofile(int pid) {
        return get(pid, Posix.RLIMIT_NOFILE);
    }

    /// RLIMIT_NPROC: how many threads the process's user may have before its `fork(2)` fails.
    public Answer<Bounds> nproc(int pid) {
        return get(pid, RLIMIT_NPROC);
    }

    private Answer<Bounds> get(int pid, int resource) {
        int result = Libc.callInt(PRLIMIT, pid, resource, 0, limits.address());
        return result == -1
                ? Answer.failed(Libc.errno())
                : new Answer.Got<>(
                        new Bounds(
                                limits.getAtIndex(JAVA_LONG, 0), limits.getAtIndex(JAVA_LONG, 1)));
    }

    /// Sets the soft limit of RLIMIT_NOFILE. The hard one stays where it is, unless it is lower: then
    /// it is raised too, which needs CAP_SYS_RESOURCE.
    ///
    /// @throws UnixException EPERM where it may not be raised so far, ESRCH for no such process
    public void setNofile(int pid, long soft) {
        long resource = Posix.RLIMIT_NOFILE;
        long old = limits.address() + 2 * Long.BYTES;
        Libc.checked("prlimit", Libc.callInt(PRLIMIT, pid, resource, 0, old), pid);
        limits.setAtIndex(JAVA_LONG, 0, soft);
        limits.setAtIndex(JAVA_LONG, 1, Math.max(soft, limits.getAtIndex(JAVA_LONG, 3)));
        Libc.checked(
                "prlimit", Libc.callInt(PRLIMIT, pid, resource, limits.address(), 0), pid, soft);
    }
}
