package echolab.kernel;

/// The rules by which a system call changes the kernel's state: pure, one change at a time.
///
/// The names of open files and v-nodes are given out in order and never twice in a run. A change
/// that cannot be (a call by a process that has ended) leaves the state as it is; the comparison
/// with the kernel shows what went wrong.
public final class KernelRules {
    private KernelRules() {}

    /// The state after the change.
    public static KernelState apply(KernelState state, Change change) {
        Draft draft = new Draft(state);
        switch (change) {
            case Change.Started c -> ProcessRules.started(draft, c);
            case Change.Forked c -> ProcessRules.forked(draft, c);
            case Change.Ended c -> ProcessRules.ended(draft, c);
            case Change.Reaped c -> ProcessRules.reaped(draft, c);
            case Change.Handles c -> SignalRules.handles(draft, c);
            case Change.Sent c -> SignalRules.sent(draft, c);
            case Change.Delivered c -> SignalRules.delivered(draft, c);
            case Change.HandlerReturned c -> SignalRules.handlerReturned(draft, c);
            case Change.Opened c -> DescriptorRules.opened(draft, c);
            case Change.Piped c -> DescriptorRules.piped(draft, c);
            case Change.Duplicated c -> DescriptorRules.duplicated(draft, c);
            case Change.Closed c -> DescriptorRules.closed(draft, c);
            case Change.Socket c -> SocketRules.socket(draft, c);
            case Change.Bound c -> SocketRules.bound(draft, c);
            case Change.Listening c -> SocketRules.listening(draft, c);
            case Change.Arrived c -> SocketRules.arrived(draft, c);
            case Change.Accepted c -> SocketRules.accepted(draft, c);
            case Change.PeerFinished c -> SocketRules.peerFinished(draft, c);
            case Change.PeerReset c -> SocketRules.peerReset(draft, c);
            case Change.ShutDown c -> SocketRules.shutDown(draft, c);
            case Change.EpollCreated c -> EpollRules.created(draft, c);
            case Change.EpollAdded c -> EpollRules.added(draft, c);
            case Change.EpollModified c -> EpollRules.modified(draft, c);
            case Change.EpollRemoved c -> EpollRules.removed(draft, c);
            case Change.SocketPair c -> UnixSocketRules.socketPair(draft, c);
            case Change.DescriptorsSent c -> UnixSocketRules.sent(draft, c);
            case Change.DescriptorsReceived c -> UnixSocketRules.received(draft, c);
            case Change.ThreadStarted c -> ThreadRules.started(draft, c);
            case Change.ThreadEnded c -> ThreadRules.ended(draft, c);
            case Change.Limited c -> ProcessRules.limited(draft, c);
            case Change.Executed c -> ProcessRules.executed(draft, c);
        }
        return draft.done();
    }

    /// The state after all the changes, in order.
    public static KernelState apply(KernelState state, Iterable<? extends Change> changes) {
        KernelState result = state;
        for (Change change : changes) {
            result = apply(result, change);
        }
        return result;
    }
}
