package echolab.observe;

import echolab.kernel.Endpoint;
import echolab.kernel.TcpState;
import java.util.OptionalInt;

/// One TCP socket of the machine, as `sock_diag(7)` or `/proc/net/tcp` lists it.
///
/// @param rxQueue bytes that nobody has read; of a listening socket, the connections in its accept
///     queue, those included that were reset there
/// @param inode the socket's inode as in `socket:[123]`; 0 when no descriptor refers to it, because
///     nobody has accepted it yet or everybody has closed it
/// @param backlog of a listening socket, how many connections may wait; `/proc/net/tcp` does not tell
public record TcpEntry(
        Endpoint local,
        Endpoint remote,
        TcpState state,
        long rxQueue,
        long inode,
        OptionalInt backlog) {
    /// Whether it waits in an accept queue: a connection that is alive and belongs to nobody. One
    /// that was closed by its server has left these two states.
    public boolean isWaiting() {
        return inode == 0 && (state == TcpState.ESTABLISHED || state == TcpState.CLOSE_WAIT);
    }
}
