package echolab.stage;

import echolab.kernel.Fd;
import echolab.kernel.KernelState;
import echolab.kernel.OpenFileId;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.Vnode;
import echolab.trace.Call;
import echolab.unix.RawEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What must have happened before a call could return what it did, where another lane did it and has
/// perhaps not reported it yet: a descriptor is received after it was sent, and a number is given out
/// again after it was closed.
final class Precedence {
    private final Supplier<KernelState> state;

    Precedence(Supplier<KernelState> state) {
        this.state = state;
    }

    /// The calls one of which must be recorded before this event; empty when none is missing.
    Optional<Predicate<RawEvent>> missing(RawEvent event) {
        if (event.kind() != RawEvent.Kind.RETURNED || event.result() < 0) {
            return Optional.empty();
        }
        Optional<Integer> reused =
                descriptors(event).stream().filter(fd -> isOpen(event, fd)).findAny();
        if (reused.isPresent()) {
            long fd = reused.get();
            return Optional.of(e ->
                    succeeded(e, Call.CLOSE)
                            && e.pid() == event.pid()
                            && e.args().getFirst() == fd);
        }
        boolean unsent = event.call() == Call.RECVMSG && event.args().get(2) >= 0 && !isSent(event);
        return unsent ? Optional.of(e -> succeeded(e, Call.SENDMSG)) : Optional.empty();
    }

    private static boolean succeeded(RawEvent event, Call call) {
        return event.kind() == RawEvent.Kind.RETURNED
                && event.call() == call
                && event.result() >= 0;
    }

    /// The numbers that the call gave out.
    private static List<Integer> descriptors(RawEvent event) {
        return switch (event.call()) {
            case ACCEPT, SOCKET, OPEN, DUP, EPOLL_CREATE1, MEMFD_CREATE ->
                    List.of((int) event.result());
            case PIPE, PIPE2, SOCKETPAIR -> List.of(argument(event, 0), argument(event, 1));
            case RECVMSG -> List.of(argument(event, 2));
            default -> List.of();
        };
    }

    private static int argument(RawEvent event, int index) {
        return event.args().get(index).intValue();
    }

    private boolean isOpen(RawEvent event, int fd) {
        return file(event, fd).isPresent();
    }

    private boolean isSent(RawEvent event) {
        return file(event, argument(event, 0))
                .map(state.get()::vnodeOf)
                .filter(v -> !(v instanceof Vnode.UnixSocket s) || !s.inFlight().isEmpty())
                .isPresent();
    }

    private Optional<OpenFileId> file(RawEvent event, int fd) {
        ProcessState process = state.get().processes().get(new Pid(event.pid()));
        return fd < 0 || process == null
                ? Optional.empty()
                : Optional.ofNullable(process.descriptors().get(new Fd(fd)));
    }
}
