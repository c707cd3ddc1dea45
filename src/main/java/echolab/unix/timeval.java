package echolab.unix;

/// How long `select(2)` waits at most.
///
/// @param tv_sec seconds
/// @param tv_usec microseconds, less than a million
public record timeval(long tv_sec, long tv_usec) {
    private static final long NANOS_IN_SECOND = 1_000_000_000L;
    private static final long NANOS_IN_MICROSECOND = 1000L;

    boolean isValid() {
        return tv_sec >= 0 && tv_usec >= 0 && tv_usec < 1_000_000;
    }

    long nanos() {
        return tv_sec * NANOS_IN_SECOND + tv_usec * NANOS_IN_MICROSECOND;
    }
}
