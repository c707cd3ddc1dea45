package echolab.observe;

import echolab.kernel.KernelState.Reference;
import java.util.Optional;
import java.util.OptionalLong;

/// What `/proc/PID/fd/N` points to, `proc(5)`.
public sealed interface FdLink {
    /// `socket:[123]`
    record Socket(long inode) implements FdLink {}

    /// `pipe:[123]`
    record Pipe(long inode) implements FdLink {}

    /// A file by its absolute path. A file that is really called `… (deleted)` looks like a deleted
    /// one: the kernel's text is ambiguous here.
    record Path(String path, boolean deleted) implements FdLink {}

    /// `anon_inode:[eventpoll]` and the like: an object without a file, named by its kind only.
    record Anonymous(String text) implements FdLink {}

    /// The inode, where the link tells it.
    default OptionalLong knownInode() {
        return switch (this) {
            case Socket(long inode) -> OptionalLong.of(inode);
            case Pipe(long inode) -> OptionalLong.of(inode);
            case Path _, Anonymous _ -> OptionalLong.empty();
        };
    }

    /// Whether it is an epoll instance, `epoll(7)`.
    default boolean isEpoll() {
        return this instanceof Anonymous(String text) && text.equals("anon_inode:[eventpoll]");
    }

    /// Whether it takes signals, `signalfd(2)`.
    default boolean isSignalFd() {
        return this instanceof Anonymous(String text) && text.equals("anon_inode:[signalfd]");
    }

    /// What the descriptor points to; empty when it is gone or forbidden.
    static Optional<FdLink> read(Machine machine, Reference at) {
        return machine.readlink("/proc/" + at.pid() + "/fd/" + at.fd()).found().map(FdLink::parse);
    }

    /// The link by its text; text of no known form is anonymous.
    static FdLink parse(String text) {
        if (text.startsWith("/")) {
            boolean deleted = text.endsWith(DELETED);
            int end = deleted ? text.length() - DELETED.length() : text.length();
            return new Path(text.substring(0, end), deleted);
        }
        long socket = Numbers.bracketed(text, "socket:");
        if (socket >= 0) {
            return new Socket(socket);
        }
        long pipe = Numbers.bracketed(text, "pipe:");
        return pipe >= 0 ? new Pipe(pipe) : new Anonymous(text);
    }

    /// What the kernel appends to the path of a file that was unlinked.
    String DELETED = " (deleted)";
}
