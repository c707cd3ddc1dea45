package echolab.trace;

import echolab.kernel.Endpoint;

/// What a client on stage has done and seen.
///
/// @param local its end of the connection
/// @param stranger whether it is a program from outside (`nc`), of which only the connection is
///   known
/// @param sent what it sent so far
/// @param received what it got back so far
/// @param sawEof whether it has seen end of file or a reset
/// @param end how it ended its side, `OPEN` while it has not
public record ClientState(
        String name,
        Endpoint local,
        boolean stranger,
        String sent,
        String received,
        boolean sawEof,
        End end) {

    /// Whether and how the client ended its side.
    public enum End {
        OPEN,
        HALF_CLOSED,
        CLOSED,
        RESET
    }

    public static ClientState connected(String name, Endpoint local, boolean stranger) {
        return new ClientState(name, local, stranger, "", "", false, End.OPEN);
    }

    ClientState sent(Bytes data) {
        return new ClientState(name, local, stranger, sent + data.text(), received, sawEof, end);
    }

    ClientState received(Bytes data) {
        return new ClientState(name, local, stranger, sent, received + data.text(), sawEof, end);
    }

    ClientState sawEndOfFile() {
        return new ClientState(name, local, stranger, sent, received, true, end);
    }

    ClientState ended(End how) {
        return new ClientState(name, local, stranger, sent, received, sawEof, how);
    }
}
