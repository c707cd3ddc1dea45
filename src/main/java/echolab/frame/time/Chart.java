package echolab.frame.time;

import echolab.trace.Timeline;

/// The swim lanes of a run: what one sees of its time. Grows with the timeline: each event is taken
/// once, a picture of some steps costs a few milliseconds however long the run is. Confined to one
/// thread.
public final class Chart {
    private final Timeline timeline;
    private final Tracks tracks = new Tracks();

    public Chart(Timeline timeline) {
        this.timeline = timeline;
    }

    /// How many steps the run has by now.
    public int steps() {
        develop();
        return tracks.moments().count();
    }

    /// How many rows a picture from that step on has in which nothing is left out but servers that had
    /// gone by then.
    public int rows(int first) {
        develop();
        return tracks.rowsFrom(first);
    }

    /// The place of a step's last event in the trace.
    public int seqOf(int step) {
        return tracks.moments().seqOf(step);
    }

    /// The swim lanes over some steps.
    ///
    /// @param cursor the step that is shown beside it, counted from 1; 0 for none
    public TimePicture picture(Viewport view, int cursor) {
        develop();
        return Drawing.of(timeline, tracks, view, cursor);
    }

    /// How many events of the run it has taken.
    public int size() {
        return tracks.moments().size();
    }

    /// Takes at most so many of the events that came since the last time. Everything else takes all of
    /// them first.
    public void take(int most) {
        int last = Math.min(timeline.size(), size() + most);
        for (int seq = size() + 1; seq <= last; seq++) {
            tracks.append(timeline.event(seq));
        }
    }

    private void develop() {
        take(Integer.MAX_VALUE - size());
    }
}
