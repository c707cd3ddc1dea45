package echolab.frame.time;

import echolab.kernel.Endpoint;
import echolab.trace.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one client, process or thread did, while the run is being read. Confined to one thread.
final class Track {
    final String stage;

    /// The client's name; of a lane its own.
    final String name;

    final Optional<Lane> lane;
    final List<Piece> pieces = new ArrayList<>();
    final List<Stretch> handlers = new ArrayList<>();
    int born;

    /// The step in which it ended; {@link Piece#OPEN} while it lives.
    int ended = Piece.OPEN;

    /// The step in which a zombie was reaped, or its stage taken down.
    int gone = Piece.OPEN;

    /// Some steps, the first and the last.
    record Stretch(int from, int to) {}

    private Track(String stage, String name, Optional<Lane> lane, int born) {
        this.stage = stage;
        this.name = name;
        this.lane = lane;
        this.born = born;
    }

    static Track ofLane(String stage, Lane lane, int born) {
        return new Track(stage, lane.name(), Optional.of(lane), born);
    }

    static Track ofClient(String stage, String client, int born) {
        return new Track(stage, client, Optional.empty(), born);
    }

    boolean isClient() {
        return lane.isEmpty();
    }

    /// Whether both are children, or threads, of the same lane.
    boolean isSiblingOf(Track other) {
        Optional<Lane> parent = lane.flatMap(Lane::parent);
        return parent.isPresent() && parent.equals(other.lane.flatMap(Lane::parent));
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    /// The call that waits, if one does.
    Optional<Piece> open() {
        return pieces.isEmpty() || !pieces.getLast().isOpen()
                ? Optional.empty()
                : Optional.of(pieces.getLast());
    }

    /// The call that waits returns, or one that did not wait.
    void returns(int step, int seq, @Nullable Endpoint about) {
        Optional<Piece> open = open();
        if (open.isPresent()) {
            pieces.set(pieces.size() - 1, open.get().endedBy(step, seq, about));
        } else {
            add(Piece.at(step, seq, about));
        }
    }

    /// The call that waits is left after that step: a handler runs, or nothing more.
    void cut(int step) {
        open().ifPresent(piece -> pieces.set(pieces.size() - 1, piece.cutAt(step)));
    }

    void handlerEntered(int step) {
        handlers.add(new Stretch(step, Piece.OPEN));
    }

    void handlerLeft(int step) {
        if (!handlers.isEmpty() && handlers.getLast().to() == Piece.OPEN) {
            handlers.set(handlers.size() - 1, new Stretch(handlers.getLast().from(), step));
        }
    }

    void ends(int step) {
        ended = Math.min(ended, step);
        cut(step);
        handlerLeft(step);
    }

    void goes(int step) {
        ends(step);
        gone = Math.min(gone, step);
    }

    /// It is there again: a client that connects once more under its name.
    void returnsToLife() {
        ended = Piece.OPEN;
        gone = Piece.OPEN;
    }

    /// Whether there is anything of it in these steps.
    boolean livesIn(int first, int last) {
        return born <= last && livesFrom(first);
    }

    /// Whether there is anything of it in that step or after it: a client may act when its server has gone.
    boolean livesFrom(int step) {
        boolean acts = !pieces.isEmpty() && pieces.getLast().to() >= step;
        return acts || Math.min(ended == Piece.OPEN ? gone : goneOrEnded(), gone) >= step;
    }

    private int goneOrEnded() {
        return isClient() || lane.filter(Lane::isThread).isPresent() ? ended : gone;
    }

    /// The index of the first piece that does not end before that step.
    int firstPiece(int step) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).to() < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
