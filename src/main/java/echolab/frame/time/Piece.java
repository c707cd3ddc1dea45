package echolab.frame.time;

import echolab.kernel.Endpoint;
import org.jspecify.annotations.Nullable;

/// One bar of a track: a call, a handler that begins, what a client did. Pieces of one track do not
/// overlap: a call that a handler interrupts is two pieces, before it and after it.
///
/// @param from the step in which it begins, counted from 1
/// @param to the step in which it ends; {@link #OPEN} while it goes on
/// @param begin the event that it begins with (`seq`)
/// @param end the event that it ends with; `begin` while it goes on
/// @param blocked whether the lane waits in all of it but its last step
/// @param about the client's end of the connection that it is about; null for none
record Piece(int from, int to, int begin, int end, boolean blocked, @Nullable Endpoint about) {
    static final int OPEN = Integer.MAX_VALUE;

    /// One that is over in the step in which it happens.
    static Piece at(int step, int seq, @Nullable Endpoint about) {
        return new Piece(step, step, seq, seq, false, about);
    }

    static Piece blocked(int step, int seq, @Nullable Endpoint about) {
        return new Piece(step, OPEN, seq, seq, true, about);
    }

    boolean isOpen() {
        return to == OPEN;
    }

    /// Whether the call went on elsewhere or was cut short: it blocks in its last step too.
    boolean isCut() {
        return blocked && begin == end;
    }

    Piece endedBy(int step, int seq, @Nullable Endpoint subject) {
        return new Piece(from, Math.max(from, step), begin, seq, blocked, subject);
    }

    Piece cutAt(int step) {
        return new Piece(from, Math.max(from, step), begin, end, blocked, about);
    }
}
