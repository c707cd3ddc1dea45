package echolab.frame;

/// A curved arrow: leaves a card on its right, enters one on its left.
///
/// @param id the same from frame to frame
/// @param fromId the card (or row) that it leaves
/// @param toId the card that it enters
/// @param from where it begins; `bend` and `bend2` are the control points of the cubic curve
/// @param to where its point is
/// @param count how many references it stands for
public record Arrow(
        String id,
        String fromId,
        String toId,
        Point from,
        Point bend,
        Point bend2,
        Point to,
        Identity identity,
        Kind kind,
        int count,
        Mark mark) {

    /// What an arrow says.
    public enum Kind {
        /// A descriptor refers to an open file.
        REFERENCE,
        /// A reference on its way into a bundle, without a point of its own.
        STRAND,
        /// Many references to one open file, drawn as one with their count.
        BUNDLE,
        /// An open file refers to a v-node.
        VNODE,
        /// An open file is on its way in the queue of a UNIX socket, which refers to it until it
        /// is received. Goes back, from the v-node to the open file.
        IN_FLIGHT
    }

    static Arrow between(
            String id,
            String fromId,
            String toId,
            Point from,
            Point to,
            Identity identity,
            Kind kind,
            int count,
            Mark mark) {
        int half = (to.x() - from.x()) / 2;
        return new Arrow(
                id,
                fromId,
                toId,
                from,
                new Point(from.x() + half, from.y()),
                new Point(to.x() - half, to.y()),
                to,
                identity,
                kind,
                count,
                mark);
    }
}
