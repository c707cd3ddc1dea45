package echolab.puppet;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.kernel.OpenFile.Access;
import echolab.puppet.Caller.Made;
import java.io.IOException;
import java.util.List;

/// Performs an act for real and tells what it changed, as the runtime of a server would. An act that
/// cannot be performed here (its process has ended, it would block for ever) changes nothing.
final class Performer {
    private final Performance on;
    private final Caller caller;
    private final SocketPerformer sockets;
    private final ProcessPerformer processes;
    private final EpollPerformer epolls;
    private final MessagePerformer messages;
    private final ThreadPerformer threads;
    private final List<String> paths;

    /// @param paths the two files that may be opened
    Performer(Performance on, List<String> paths) {
        this.on = on;
        this.caller = new Caller(on);
        this.sockets = new SocketPerformer(on, caller);
        this.epolls = new EpollPerformer(caller);
        this.messages = new MessagePerformer(caller);
        this.threads = new ThreadPerformer(on, caller);
        this.processes = new ProcessPerformer(on, caller);
        this.paths = List.of(paths.get(0), paths.get(1), on.puppet().terminal());
    }

    /// Whether the kernel does by itself what the act leads to, after the call has returned.
    static boolean worksByItself(Act act) {
        return switch (act) {
            case Act.Exit _, Act.Kill _, Act.Unhandle _, Act.LeaveHandler _ -> true;
            case Act.Connect _, Act.Finish _, Act.CloseClient _, Act.Reset _ -> true;
            case Act.Dup _, Act.Dup2 _, Act.Pipe _, Act.Open _, Act.Close _ -> false;
            case Act.Socket _, Act.Bind _, Act.Listen _, Act.Accept _, Act.Shutdown _ -> false;
            case Act.Fork _, Act.Waitpid _, Act.Handle _, Act.Deliver _ -> false;
            case Act.EndThread _, Act.Exec _ -> true;
            case Act.EpollCreate _, Act.EpollAdd _, Act.EpollModify _, Act.EpollRemove _ -> false;
            case Act.SocketPair _, Act.Send _, Act.Receive _ -> false;
            case Act.StartThread _, Act.Limit _ -> false;
        };
    }

    /// The changes, in order.
    List<Change> perform(Act act) throws IOException {
        return switch (act) {
            case Act.Dup a -> caller.change(m -> duplicated(m, a.fd()), a.lane(), Wire.DUP, a.fd());
            case Act.Dup2 a ->
                    caller.change(
                            m -> duplicated(m, a.fd()), a.lane(), Wire.DUP2, a.fd(), a.newfd());
            case Act.Pipe a -> caller.change(Performer::piped, a.lane(), Wire.PIPE);
            case Act.Open a ->
                    caller.change(
                            m -> opened(m, a), a.lane(), Wire.OPEN, a.path(), flags(a.access()));
            case Act.Close a ->
                    caller.change(
                            m -> new Change.Closed(m.pid(), new Fd(a.fd())),
                            a.lane(),
                            Wire.CLOSE,
                            a.fd());
            case Act.Socket a -> sockets.socket(a);
            case Act.Bind a -> sockets.bind(a);
            case Act.Listen a -> sockets.listen(a);
            case Act.Accept a -> sockets.accept(a);
            case Act.Shutdown a -> sockets.shutdown(a);
            case Act.Connect a -> sockets.connect(a);
            case Act.Finish a -> sockets.finished(on.clients().finish(a.client()));
            case Act.CloseClient a -> sockets.finished(on.clients().close(a.client()));
            case Act.Reset a -> sockets.reset(on.clients().reset(a.client()));
            case Act.Fork a -> processes.fork(a);
            case Act.Exit a -> processes.exit(a);
            case Act.Waitpid a -> processes.waitpid(a);
            case Act.Kill a -> processes.kill(a);
            case Act.Handle a -> processes.handle(a);
            case Act.Unhandle a -> processes.unhandle(a);
            case Act.Deliver a -> processes.deliver(a);
            case Act.LeaveHandler a -> processes.leaveHandler(a);
            case Act.EpollCreate a -> epolls.create(a);
            case Act.EpollAdd a -> epolls.add(a);
            case Act.EpollModify a -> epolls.modify(a);
            case Act.EpollRemove a -> epolls.remove(a);
            case Act.SocketPair a -> messages.socketPair(a);
            case Act.Send a -> messages.send(a);
            case Act.Receive a -> messages.receive(a);
            case Act.StartThread a -> threads.start(a);
            case Act.EndThread a -> threads.end(a);
            case Act.Limit a -> threads.limit(a);
            case Act.Exec a -> threads.exec(a);
        };
    }

    private static Change duplicated(Made made, int fd) {
        return new Change.Duplicated(made.pid(), new Fd(fd), new Fd(made.result()));
    }

    private static Change piped(Made made) {
        return new Change.Piped(
                made.pid(), new Fd(made.answer().first()), new Fd(made.answer().second()));
    }

    private Change opened(Made made, Act.Open act) {
        return new Change.Opened(
                made.pid(), new Fd(made.result()), paths.get(act.path()), act.access());
    }

    private static int flags(Access access) {
        return switch (access) {
            case READ -> 0;
            case WRITE -> 1;
            case READ_WRITE -> 2;
        };
    }
}
