package echolab.trace;

import echolab.kernel.Endpoint;

/// What a client on stage has done and seen.
///
/// @param local its end of the connection
/// @param stranger whether it is a program from outside (`nc`), of which only the connection is
///   known
/// @param sentBytes what it sent so far
/// @param receivedBytes what it got back so far
/// @param taken how many of the bytes that it sent the server has read
/// @param sawEof whether it has seen end of file or a reset
/// @param end how it ended its side, `OPEN` while it has not
public record ClientState(
        String name,
        Endpoint local,
        boolean stranger,
        Transcript sentBytes,
        Transcript receivedBytes,
        long taken,
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
        return new ClientState(
                name, local, stranger, Transcript.EMPTY, Transcript.EMPTY, 0, false, End.OPEN);
    }

    /// What it sent so far, as text.
    public String sent() {
        return sentBytes.text();
    }

    /// What it got back so far, as text.
    public String received() {
        return receivedBytes.text();
    }

    /// How many of the bytes that it sent the server has not read yet.
    public long unread() {
        return Math.max(0, sentBytes.length() - taken);
    }

    ClientState sent(Bytes data) {
        return new ClientState(
                name, local, stranger, sentBytes.plus(data), receivedBytes, taken, sawEof, end);
    }

    ClientState received(Bytes data) {
        return new ClientState(
                name, local, stranger, sentBytes, receivedBytes.plus(data), taken, sawEof, end);
    }

    ClientState taken(long bytes) {
        return new ClientState(
                name, local, stranger, sentBytes, receivedBytes, taken + bytes, sawEof, end);
    }

    ClientState sawEndOfFile() {
        return new ClientState(name, local, stranger, sentBytes, receivedBytes, taken, true, end);
    }

    ClientState ended(End how) {
        return new ClientState(name, local, stranger, sentBytes, receivedBytes, taken, sawEof, how);
    }
}
