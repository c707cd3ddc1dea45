package echolab.observe;

import echolab.kernel.OpenFile.Access;
import java.util.Optional;
import java.util.OptionalInt;

/// What `/proc/PID/fdinfo/N` says of an open file, `proc_pid_fdinfo(5)`.
///
/// @param pos the file offset in bytes
/// @param flags the flags of `open(2)`, with O_CLOEXEC if the descriptor has it
/// @param scmFds descriptors that wait in a UNIX socket to be received, `unix(7)`; empty elsewhere, and
///     where the kernel is older than 5.18
public record FdInfo(long pos, int flags, OptionalInt scmFds) {
    private static final int O_ACCMODE = 3;

    /// How it was opened; empty for the odd mode 3, which only allows `ioctl(2)`.
    public Optional<Access> access() {
        return switch (flags & O_ACCMODE) {
            case 0 -> Optional.of(Access.READ);
            case 1 -> Optional.of(Access.WRITE);
            case 2 -> Optional.of(Access.READ_WRITE);
            default -> Optional.empty();
        };
    }
}
