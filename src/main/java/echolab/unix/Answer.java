package echolab.unix;

import java.util.Optional;
import java.util.function.Function;

/// What the kernel answers when it is asked about a process that may end at any moment, or that it
/// may not show to us.
public sealed interface Answer<T> {
    /// It answered.
    record Got<T>(T value) implements Answer<T> {}

    /// The process or descriptor is not there, or not any more (ENOENT, ESRCH, EBADF, EINVAL).
    record Gone<T>() implements Answer<T> {}

    /// The kernel or the container forbids it (EPERM, EACCES), or cannot do it (ENOSYS, EMFILE).
    record Denied<T>(int errno) implements Answer<T> {}

    /// The answer, if there is one.
    default Optional<T> found() {
        return this instanceof Got<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /// The answer in another form.
    default <R> Answer<R> map(Function<? super T, ? extends R> how) {
        return switch (this) {
            case Got<T>(T value) -> new Got<>(how.apply(value));
            case Gone<T> _ -> new Gone<>();
            case Denied<T>(int errno) -> new Denied<>(errno);
        };
    }

    /// The failure that an error number stands for.
    static <T> Answer<T> failed(int errno) {
        boolean gone =
                errno == Errno.ENOENT.number()
                        || errno == Errno.ESRCH.number()
                        || errno == Errno.EBADF.number()
                        || errno == Errno.EINVAL.number();
        return gone ? new Gone<>() : new Denied<>(errno);
    }
}
