package echolab.unix;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A system call failed: which one, with which error, on which arguments.
public final class UnixException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String call;
    private final int errno;

    public UnixException(String call, int errno, Object... arguments) {
        super(
                Arrays.stream(arguments)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ", call + "(", "): "))
                        + Errno.message(errno)
                        + " ("
                        + Errno.symbol(errno)
                        + ")");
        this.call = call;
        this.errno = errno;
    }

    /// The call's C name.
    public String call() {
        return call;
    }

    /// Its error number.
    public int errno() {
        return errno;
    }

    /// Whether it failed with this error.
    public boolean is(Errno error) {
        return errno == error.number();
    }
}
