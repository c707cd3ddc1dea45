package echolab.frame.time;

import echolab.trace.Event;
import echolab.trace.Timeline;
import java.util.List;
import java.util.Locale;

/// The swim lanes of a run: what one sees of its time. Grows with the timeline: each event is taken
/// once, a picture of some steps costs a few milliseconds however long the run is. Confined to one
/// thread.
public final class Chart {
    private final Timeline timeline;
    private final Tracks tracks = new Tracks();

    private final Finder finder;

    public Chart(Timeline timeline) {
        this.timeline = timeline;
        finder = new Finder(timeline, tracks);
    }

    /// How many steps the run has by now.
    public int steps() {
        develop();
        return tracks.moments().count();
    }

    /// How many rows a picture has in which nothing is left out.
    public int rows() {
        develop();
        int stages = tracks.byStage().size();
        return tracks.size() + (stages > 1 ? stages : 0);
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

    /// The steps in which all words of the query occur: names of calls, lanes and clients, arguments,
    /// results, errno, text that went through; in order.
    public List<Integer> find(String query, Locale locale) {
        develop();
        return finder.find(query, locale);
    }

    private void develop() {
        for (Event event : timeline.from(tracks.moments().size() + 1)) {
            tracks.append(event);
        }
    }
}
