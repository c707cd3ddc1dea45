package echolab.unix;

import java.util.function.LongPredicate;

/// Moves what servers have written out of the ring into the {@link Backlog}, in order, so that they find
/// room. The ring is small, and its memory stays where it is: a server meets no page fault there.
///
/// A place that was claimed by a lane which was killed before it could fill it is passed over.
final class Collector {
    /// How long a place may be claimed and not written before somebody asks who claimed it.
    private static final long PATIENCE_NANOS = 100_000_000;

    private final Memory ring;
    private final Backlog backlog;
    private final LongPredicate someoneWrites;
    private long end;

    /// Where the next place was claimed and not written when it was looked at, and since when.
    private long stuckAt = -1;

    private long stuckSince;

    /// @param someoneWrites whether a lane that is alive may still write into the place
    Collector(Memory ring, Backlog backlog, LongPredicate someoneWrites) {
        this.ring = ring;
        this.backlog = backlog;
        this.someoneWrites = someoneWrites;
    }

    /// The places before this one were moved, or passed over.
    long end() {
        return end;
    }

    /// How many places servers have claimed since the start.
    long told() {
        return ring.getLong(Layout.TAIL);
    }

    /// Moves what there is, and room for.
    ///
    /// @param read the places before this one are free again in the backlog
    void collect(long read) {
        long before = end;
        long room = read + Backlog.PLACES - 1;
        boolean more = true;
        while (more) {
            move(Math.min(told(), room));
            more = end < room && isHole();
            if (more) {
                backlog.pass(end);
                end++;
            }
        }
        if (end > before) {
            giveBack();
        }
    }

    /// Moves what is written without a gap. An event has its last place before the limit or just there.
    private void move(long limit) {
        long from = end;
        while (end < limit && isWritten(end)) {
            int places = places(end);
            end += places;
            if (places > 1) {
                copy(from, end);
                // what is left there of the text must not be taken for the number of a place
                ring.putLong(Layout.place(end - 1), 0);
                from = end;
            }
        }
        copy(from, end);
    }

    private boolean isWritten(long place) {
        return ring.getLong(Layout.place(place)) == place + 1;
    }

    private int places(long place) {
        long at = Layout.place(place);
        return Layout.places(
                ring.glanceLong(at + Layout.HEAD_WORD * Long.BYTES),
                ring.glanceLong(at + Layout.ERROR_AND_LENGTH * Long.BYTES));
    }

    private void copy(long from, long to) {
        long wrap = Math.min(to, from - from % Layout.RING + Layout.RING);
        if (from < to) {
            backlog.take(ring, from, wrap - from);
        }
        if (wrap < to) {
            backlog.take(ring, wrap, to - wrap);
        }
    }

    private void giveBack() {
        ring.putLong(Layout.HEAD, end);
        if (ring.getInt(Layout.WRITERS_WAIT) != 0) {
            ring.putInt(Layout.WRITERS_WAIT, 0);
            ring.addInt(Layout.SPACE, 1);
            Futex.wakeAll(ring, Layout.SPACE);
        }
    }

    /// Whether the next place was claimed by a lane that no longer exists.
    private boolean isHole() {
        if (told() <= end) {
            return false;
        }
        long now = System.nanoTime();
        if (stuckAt != end) {
            stuckAt = end;
            stuckSince = now;
        }
        boolean patient = now - stuckSince < PATIENCE_NANOS;
        return !patient && !someoneWrites.test(end) && !isWritten(end);
    }
}
