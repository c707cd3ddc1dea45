package echolab.frame.time;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;

/// One direction of a connection: which bytes went in where, and came out where. A stream keeps their
/// order (tcp(7)), so the place of a byte says which write it is of. What came out may be told before
/// what went in.
final class Flow {
    private final Deque<Part> in = new ArrayDeque<>();
    private final Deque<Part> out = new ArrayDeque<>();
    private final BiConsumer<Link.Place, Link.Place> found;
    private long written;
    private long read;

    private record Part(Link.Place place, long from, long to) {}

    /// @param found takes each pair of a writing and a reading of the same bytes
    Flow(BiConsumer<Link.Place, Link.Place> found) {
        this.found = found;
    }

    void wrote(Link.Place place, long bytes) {
        in.add(new Part(place, written, written + bytes));
        written += bytes;
        match();
    }

    void read(Link.Place place, long bytes) {
        out.add(new Part(place, read, read + bytes));
        read += bytes;
        match();
    }

    private void match() {
        while (!in.isEmpty() && !out.isEmpty()) {
            Part from = in.getFirst();
            Part to = out.getFirst();
            if (from.from() < to.to() && to.from() < from.to()) {
                found.accept(from.place(), to.place());
            }
            if (from.to() <= to.to()) {
                in.removeFirst();
            }
            if (to.to() <= from.to()) {
                out.removeFirst();
            }
        }
    }
}
