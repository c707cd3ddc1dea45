package echolab.puppet;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.puppet.Caller.Made;
import java.util.List;
import java.util.stream.IntStream;

/// Performs the acts on UNIX sockets and the descriptors that they carry.
final class MessagePerformer {
    private final Caller caller;

    MessagePerformer(Caller caller) {
        this.caller = caller;
    }

    List<Change> socketPair(Act.SocketPair act) {
        return caller.change(
                m ->
                        new Change.SocketPair(
                                m.pid(), new Fd(m.answer().first()), new Fd(m.answer().second())),
                act.lane(),
                Wire.SOCKET_PAIR);
    }

    List<Change> send(Act.Send act) {
        int packed = 0;
        for (int fd : act.fds().reversed()) {
            packed = (packed << 8) | fd;
        }
        List<Fd> fds = act.fds().stream().map(Fd::new).toList();
        return caller.change(
                m -> new Change.DescriptorsSent(m.pid(), new Fd(act.socket()), fds),
                act.lane(),
                Wire.SEND,
                act.socket(),
                packed,
                fds.size());
    }

    /// Nothing is received at the end of the file; a message without room for its descriptors is.
    List<Change> receive(Act.Receive act) {
        return caller.make(act.lane(), Wire.RECEIVE, act.socket(), act.room()).stream()
                .filter(m -> m.result() > 0)
                .<Change>map(m ->
                        new Change.DescriptorsReceived(m.pid(), new Fd(act.socket()), received(m)))
                .toList();
    }

    private static List<Fd> received(Made made) {
        return IntStream.range(0, made.answer().first())
                .mapToObj(i -> new Fd((made.answer().second() >>> (8 * i)) & 0xff))
                .toList();
    }
}
