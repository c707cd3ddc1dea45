package echolab.puppet;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import java.util.List;

/// Performs the acts on epoll instances.
final class EpollPerformer {
    private final Caller caller;

    EpollPerformer(Caller caller) {
        this.caller = caller;
    }

    List<Change> create(Act.EpollCreate act) {
        return caller.change(
                m -> new Change.EpollCreated(m.pid(), new Fd(m.result())),
                act.lane(),
                Wire.EPOLL_CREATE);
    }

    List<Change> add(Act.EpollAdd act) {
        int events = Act.MASKS.get(act.mask());
        return caller.change(
                m -> new Change.EpollAdded(m.pid(), new Fd(act.epfd()), new Fd(act.fd()), events),
                act.lane(),
                Wire.EPOLL_ADD,
                act.epfd(),
                act.fd(),
                events);
    }

    List<Change> modify(Act.EpollModify act) {
        int events = Act.MASKS.get(act.mask());
        return caller.change(
                m ->
                        new Change.EpollModified(
                                m.pid(), new Fd(act.epfd()), new Fd(act.fd()), events),
                act.lane(),
                Wire.EPOLL_MODIFY,
                act.epfd(),
                act.fd(),
                events);
    }

    List<Change> remove(Act.EpollRemove act) {
        return caller.change(
                m -> new Change.EpollRemoved(m.pid(), new Fd(act.epfd()), new Fd(act.fd())),
                act.lane(),
                Wire.EPOLL_REMOVE,
                act.epfd(),
                act.fd());
    }
}
