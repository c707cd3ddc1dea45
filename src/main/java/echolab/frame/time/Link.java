package echolab.frame.time;

/// That one thing caused another.
///
/// @param from the track and the step of the cause
/// @param to those of what it caused
record Link(Cause cause, Place from, Place to) {
    /// A step of a track.
    record Place(Track track, int step) {}

    /// The later of its two steps: links are found in this order.
    int found() {
        return Math.max(from.step(), to.step());
    }

    boolean touches(int step) {
        return from.step() == step || to.step() == step;
    }
}
