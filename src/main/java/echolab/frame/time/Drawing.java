package echolab.frame.time;

import echolab.frame.Identity;
import echolab.frame.LaneTitles;
import echolab.frame.Phrases;
import echolab.frame.time.TimePicture.Arrow;
import echolab.frame.time.TimePicture.Line;
import echolab.frame.time.TimePicture.Mark;
import echolab.frame.time.TimePicture.Note;
import echolab.frame.time.TimePicture.Row;
import echolab.trace.Lane;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Makes one picture. Costs grow with what is to be seen, and little with what is not.
final class Drawing {
    /// More arrows than this hide more than they tell: then only those of the cursor's step are drawn.
    private static final int MOST_ARROWS = 160;

    /// Below so many pixels a step, likewise.
    private static final double LEAST_STEP = 3;

    private final Tracks tracks;
    private final Viewport view;
    private final int cursor;
    private final SequencedMap<String, StageState> stages;
    private final Colours colours;
    private final Bars bars;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Track, Integer> places = new HashMap<>();

    private Drawing(Timeline timeline, Tracks tracks, Viewport view, int cursor) {
        this.tracks = tracks;
        this.view = view;
        this.cursor = cursor;
        stages = timeline.at(tracks.moments().size());
        colours = new Colours(stages, tracks);
        bars = new Bars(view, steps(), colours, new Labels(timeline, Phrases.of(view.locale())));
    }

    static TimePicture of(Timeline timeline, Tracks tracks, Viewport view, int cursor) {
        return new Drawing(timeline, tracks, view, cursor).picture();
    }

    private int steps() {
        return tracks.moments().count();
    }

    private TimePicture picture() {
        boolean fold = tracks.rowsFrom(view.first()) > view.rows();
        tracks.livingFrom(view.first()).forEach((stage, members) -> addStage(stage, members, fold));
        int folded = tracks.size() - places.size();
        return new TimePicture(view, steps(), cursor, rows, folded, arrows(), notes());
    }

    // ---- rows

    private void addStage(String stage, List<Track> members, boolean fold) {
        List<Track> shown =
                members.stream()
                        .filter(t -> !fold || t.livesIn(view.first(), view.last()))
                        .toList();
        if (tracks.byStage().size() > 1 && !shown.isEmpty()) {
            rows.add(heading(stage));
        }
        for (Track track : shown) {
            places.put(track, rows.size());
            rows.add(row(track));
        }
    }

    private static Row heading(String stage) {
        return new Row(
                "stage:" + stage,
                Row.Kind.STAGE,
                stage,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private Row row(Track track) {
        return new Row(
                (track.isClient() ? "client:" : "lane:") + track.stage + ":" + track.name,
                kind(track),
                title(track),
                colours.of(track),
                lines(track),
                bars.of(track),
                marks(track));
    }

    private static Row.Kind kind(Track track) {
        if (track.isClient()) {
            return Row.Kind.CLIENT;
        }
        return track.lane.filter(Lane::isThread).isPresent() ? Row.Kind.THREAD : Row.Kind.PROCESS;
    }

    private String title(Track track) {
        return track.lane
                .flatMap(lane ->
                        Optional.ofNullable(stages.get(track.stage))
                                .map(stage -> LaneTitles.of(stage, lane, view.locale())))
                .orElse(track.name);
    }

    private List<Line> lines(Track track) {
        List<Line> lines = new ArrayList<>();
        int end = Math.min(track.ended, steps());
        addLine(lines, Line.Phase.ALIVE, view.x(track.born), view.x(end) + view.stepWidth());
        if (kind(track) == Row.Kind.PROCESS && track.ended < track.gone && track.ended < steps()) {
            int gone = Math.min(track.gone, steps());
            addLine(
                    lines,
                    Line.Phase.ZOMBIE,
                    view.x(end) + view.stepWidth(),
                    view.x(gone) + view.stepWidth());
        }
        for (Track.Stretch handler : track.handlers) {
            int last = Math.min(handler.to(), steps());
            addLine(
                    lines,
                    Line.Phase.HANDLER,
                    view.x(handler.from()),
                    view.x(last) + view.stepWidth());
        }
        return lines;
    }

    private void addLine(List<Line> lines, Line.Phase kind, double x, double right) {
        double from = Math.max(0, x);
        double to = Math.min(view.width(), right);
        if (from < to) {
            lines.add(new Line(kind, from, to));
        }
    }

    private List<Mark> marks(Track track) {
        List<Mark> marks = new ArrayList<>();
        addMark(marks, Mark.Point.BORN, track.born, 0);
        if (!track.isClient()) {
            addMark(marks, Mark.Point.ENDED, track.ended, 1);
        }
        if (kind(track) == Row.Kind.PROCESS && track.gone > track.ended) {
            addMark(marks, Mark.Point.REAPED, track.gone, 1);
        }
        return marks;
    }

    private void addMark(List<Mark> marks, Mark.Point kind, int step, int atEnd) {
        if (step >= view.first() && step <= view.last()) {
            marks.add(new Mark(kind, view.x(step + atEnd)));
        }
    }

    // ---- what stands over the rows

    private List<Arrow> arrows() {
        List<Link> links = tracks.links();
        List<Link> seen = new ArrayList<>();
        for (int i = firstLink(links); i < links.size(); i++) {
            if (links.get(i).touches(cursor) || isSeen(links.get(i))) {
                seen.add(links.get(i));
            }
        }
        boolean areMany = seen.size() > MOST_ARROWS;
        return seen.stream()
                .filter(link -> !areMany || link.touches(cursor))
                .flatMap(link -> arrow(link).stream())
                .toList();
    }

    /// Whether some of it stands in the viewport, at a width at which it says something.
    private boolean isSeen(Link link) {
        return Math.min(link.from().step(), link.to().step()) <= view.last()
                && view.stepWidth() >= LEAST_STEP;
    }

    /// The first link that does not lie before what is to be seen.
    private int firstLink(List<Link> links) {
        int low = 0;
        int high = links.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (links.get(middle).found() < view.first()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Empty where one of its lanes is left out, or where it does not leave its lane.
    private Optional<Arrow> arrow(Link link) {
        Integer fromRow = places.get(link.from().track());
        Integer toRow = places.get(link.to().track());
        if (fromRow == null || toRow == null || fromRow.equals(toRow)) {
            return Optional.empty();
        }
        double inset = Math.min(view.stepWidth() / 2, 6);
        boolean isLater = link.to().step() > link.from().step();
        double fromX = view.x(link.from().step() + 1) - inset;
        double toX = isLater ? view.x(link.to().step()) + inset : fromX;
        Optional<Identity> identity =
                colours.of(link.from().track()).or(() -> colours.of(link.to().track()));
        return Optional.of(
                new Arrow(
                        link.cause(), fromRow, fromX, toRow, toX, identity, link.touches(cursor)));
    }

    private List<Note> notes() {
        return tracks.notes().stream()
                .filter(step -> step >= view.first() && step <= view.last())
                .map(step -> new Note(step, view.x(step)))
                .toList();
    }
}
