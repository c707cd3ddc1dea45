package echolab.observe;

import echolab.kernel.Endpoint;
import echolab.kernel.TcpState;

/// One line of `/proc/net/tcp`, `proc(5)`.
///
/// @param rxQueue bytes that nobody has read; of a listening socket, the connections in its accept
///     queue, those included that were reset there
/// @param inode the socket's inode as in `socket:[123]`; 0 when no descriptor refers to it, because
///     nobody has accepted it yet or everybody has closed it
public record TcpEntry(Endpoint local, Endpoint remote, TcpState state, long rxQueue, long inode) {
    /// Whether it waits in an accept queue: a connection that is alive and belongs to nobody. One
    /// that was closed by its server has left these two states.
    public boolean isWaiting() {
        return inode == 0 && (state == TcpState.ESTABLISHED || state == TcpState.CLOSE_WAIT);
    }
}
