package echolab.frame.time;

import echolab.frame.Identity;
import java.util.List;
import java.util.Optional;

/// Swim lanes over some steps of a run, complete: what stands where, in which colour. Places are
/// logical pixels from the left; a row is a line of its own.
///
/// @param view what it was made for
/// @param steps how many steps the run has
/// @param cursor the step that is shown beside it; 0 before the first
/// @param folded how many lanes are left out, because they do not live in these steps
public record TimePicture(
        Viewport view,
        int steps,
        int cursor,
        List<Row> rows,
        int folded,
        List<Arrow> arrows,
        List<Note> notes) {
    public TimePicture {
        rows = List.copyOf(rows);
        arrows = List.copyOf(arrows);
        notes = List.copyOf(notes);
    }

    /// One swim lane, or the name of a stage over its lanes.
    ///
    /// @param key tells rows apart, and stays what it is while the run goes on
    /// @param identity whose colour and letter a client has
    public record Row(
            String key,
            Kind kind,
            String label,
            Optional<Identity> identity,
            List<Line> lines,
            List<Bar> bars,
            List<Mark> marks) {
        public Row {
            lines = List.copyOf(lines);
            bars = List.copyOf(bars);
            marks = List.copyOf(marks);
        }

        /// Whether something in it begins or ends in that step.
        public boolean isBusyIn(int step) {
            return bars.stream().anyMatch(bar -> bar.from() == step || bar.to() == step);
        }

        /// Whose the row is, or what is done in it in that step.
        public Optional<Identity> identityAt(int step) {
            return identity.or(() ->
                    bars.stream()
                            .filter(bar -> bar.from() <= step && step <= bar.to())
                            .findFirst()
                            .flatMap(Bar::identity));
        }

        /// What a row is for.
        public enum Kind {
            STAGE,
            CLIENT,
            PROCESS,
            THREAD
        }
    }

    /// Where a lane lives, is a zombie, or is in a signal handler.
    public record Line(Phase kind, double x, double right) {
        /// What it says of the lane.
        public enum Phase {
            ALIVE,
            ZOMBIE,
            HANDLER
        }
    }

    /// Something that was done, or, where there is no room for each, much of it together.
    ///
    /// @param right where it ends
    /// @param returnX up to where the lane waited in it; `x` when it did not
    /// @param label as much of it in words as has room, in the bar or else after it; empty where there
    ///     is none
    /// @param labelX where that begins
    /// @param identity the connection that it is about
    /// @param failed whether a call failed
    /// @param from the first of its steps
    /// @param to the last one
    /// @param share how much of these steps is taken: below 1 only where much is one
    public record Bar(
            Shape kind,
            double x,
            double right,
            double returnX,
            String label,
            double labelX,
            Optional<Identity> identity,
            boolean failed,
            int from,
            int to,
            double share) {
        /// What it stands for.
        public enum Shape {
            CALL,
            SIGNAL,
            CLIENT,
            END,
            CROWD
        }

        /// Whether the label stands in the bar.
        public boolean holdsLabel() {
            return labelX < right;
        }

        /// Whether the lane waits in some of it.
        public boolean waits() {
            return returnX > x;
        }
    }

    /// A moment in the life of a lane.
    public record Mark(Point kind, double x) {
        /// Which one.
        public enum Point {
            BORN,
            ENDED,
            REAPED
        }
    }

    /// A cause, from a row to a row.
    ///
    /// @param identity the connection that it is about
    /// @param near whether it begins or ends in the step of the cursor
    public record Arrow(
            Cause cause,
            int fromRow,
            double fromX,
            int toRow,
            double toX,
            Optional<Identity> identity,
            boolean near) {}

    /// A step that belongs to no lane: a script spoke, somebody typed, a server was taken down.
    public record Note(int step, double x) {}
}
