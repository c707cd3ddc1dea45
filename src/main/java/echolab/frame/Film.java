package echolab.frame;

import echolab.trace.Event;
import echolab.trace.StageFold;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/// The pictures of a run, one a moment. Remembers the places at each moment (they follow from
/// the whole run before it, {@link Layout}), so that a picture is the same however one came to
/// it, forward, back or by a jump. Grows with the timeline; confined to one thread.
public final class Film {
    /// So many states and sentences are remembered: four stages look at the same ones, and at most at
    /// those of the moment before.
    private static final int KEPT = 32;

    /// So many pictures: of four stages, each looked at in two ways.
    private static final int PICTURES = 8;

    private final Timeline timeline;
    private final Moments moments = new Moments();
    private final Map<String, StageState> states = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final List<Map<String, Layout>> layouts = new ArrayList<>();
    private final Map<String, NavigableSet<Integer>> momentsOf = new HashMap<>();
    private final Recent<Integer, SequencedMap<String, StageState>> seen = new Recent<>(KEPT);
    private final Recent<Told, Happened> told = new Recent<>(KEPT);
    private final Recent<View, Sketch> sketches = new Recent<>(PICTURES);

    public Film(Timeline timeline) {
        this.timeline = timeline;
        layouts.add(Map.of());
    }

    /// The moments of the run so far.
    public Moments moments() {
        develop();
        return moments;
    }

    /// The picture of a stage at a moment counted from 1, what changed since the moment before
    /// marked; empty while the stage was not started.
    public Optional<Frame> frame(String stage, int moment, FrameOptions options) {
        return sketch(stage, moment, options).map(Sketch::frame);
    }

    /// The same, to be drawn wherever there is time for it.
    public Optional<Sketch> sketch(String stage, int moment, FrameOptions options) {
        develop();
        return scene(stage, moment, options)
                .map(scene ->
                        sketches.get(
                                new View(stage, options),
                                known -> known.shows(scene),
                                _ -> new Sketch(scene)));
    }

    /// A stage may be looked at in more than one way at once, as presenter notes do.
    private record View(String stage, FrameOptions options) {}

    private Optional<Sketch.Scene> scene(String stage, int moment, FrameOptions options) {
        Optional<StageState> now = state(stage, moment);
        Optional<StageState> before = state(stage, Math.max(0, moment - 1));
        boolean own = moment > 0 && cause(moment).stage().equals(stage);
        Optional<Event> cause = own ? Optional.of(cause(moment)) : Optional.empty();
        Happened last = own ? Happened.NOTHING : lastHappened(stage, moment, options.locale());
        return now.map(state ->
                new Sketch.Scene(state, before, cause, last, places(stage, moment), options));
    }

    private Event cause(int moment) {
        return timeline.event(moments.causeOf(moment));
    }

    /// What happened last on a stage, while something happens on another.
    private Happened lastHappened(String stage, int moment, Locale locale) {
        Integer last = momentsOf.getOrDefault(stage, Collections.emptyNavigableSet()).floor(moment);
        return last == null ? Happened.NOTHING : story(last, locale);
    }

    /// A sentence about a moment, which may still become longer.
    private record Told(int moment, int end, Locale locale) {}

    private Happened story(int moment, Locale locale) {
        Told key = new Told(moment, moments.seqOf(moment), locale);
        return told.get(key, k -> tell(k.moment(), k.locale()));
    }

    private Happened tell(int moment, Locale locale) {
        Event cause = cause(moment);
        Optional<StageState> before = state(cause.stage(), moment - 1);
        return state(cause.stage(), moment)
                .map(now -> Narrator.story(before.orElse(now), now, cause, locale))
                .orElse(Happened.NOTHING);
    }

    /// What happened at a moment counted from 1, in one sentence, on whatever stage it was.
    public Sentence happened(int moment, Locale locale) {
        develop();
        Event cause = timeline.event(moments.causeOf(moment));
        if (cause.what() instanceof Event.Said said) {
            return Sentence.of(said.text());
        }
        return story(moment, locale).whole();
    }

    /// The places on a stage at a moment counted from 1.
    public Layout layout(String stage, int moment) {
        develop();
        return places(stage, moment);
    }

    /// Those of the events that were taken: none of a run that goes on may come in between, or a
    /// place would be for somebody whom the state does not know.
    private Layout places(String stage, int moment) {
        return layouts.get(moment).getOrDefault(stage, Layout.EMPTY);
    }

    /// The states of all stages at a moment counted from 1; before the first at 0.
    public SequencedMap<String, StageState> states(int moment) {
        return seen.get(moments.seqOf(moment), timeline::at);
    }

    private Optional<StageState> state(String stage, int moment) {
        return Optional.ofNullable(states(moment).get(stage));
    }

    /// Takes the events that came since the last time. The last moment may have become longer,
    /// so its places are found anew.
    private void develop() {
        if (timeline.size() == moments.size()) {
            return;
        }
        for (Event event : timeline.from(moments.size() + 1)) {
            int before = moments.count();
            moments.append(List.of(event));
            if (moments.count() > before) {
                place();
                layouts.add(layouts.getLast());
                touched.clear();
                momentsOf.computeIfAbsent(event.stage(), _ -> new TreeSet<>()).add(moments.count());
            }
            Optional<StageState> was = Optional.ofNullable(states.get(event.stage()));
            StageFold.apply(was, event).ifPresent(state -> states.put(event.stage(), state));
            touched.add(event.stage());
        }
        place();
    }

    /// Finds the places of the last moment from those of the moment before it.
    private void place() {
        if (layouts.size() < 2) {
            return;
        }
        Map<String, Layout> before = layouts.get(layouts.size() - 2);
        Map<String, Layout> places = new HashMap<>(before);
        for (String stage : touched) {
            StageState state = states.get(stage);
            if (state != null) {
                places.put(stage, before.getOrDefault(stage, Layout.EMPTY).next(state));
            }
        }
        layouts.set(layouts.size() - 1, Map.copyOf(places));
    }
}
