package echolab.fx.model;

import echolab.frame.Film;
import echolab.frame.Frame;
import echolab.frame.FrameOptions;
import echolab.frame.Moments;
import echolab.frame.Sentence;
import echolab.fx.model.RunView.Mode;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Moves through the record of a run and says what is to be seen: at its end while the run goes
/// on, or at any earlier moment. Confined to the FX thread.
public final class Playback {
    private final Timeline timeline;
    private final boolean recorded;
    private final Film film;
    private final Screening screening;
    private final Conversation conversation = new Conversation();
    private final Set<String> running = new HashSet<>();
    private final Set<String> busy = new HashSet<>();
    private final ReadOnlyObjectWrapper<RunView> view;
    private final ReadOnlyLongWrapper behind = new ReadOnlyLongWrapper();
    private int moment;
    private boolean following = true;

    private Playback(Timeline timeline, boolean recorded, Workers workers) {
        this.timeline = timeline;
        screening = new Screening(workers);
        this.recorded = recorded;
        film = new Film(timeline);
        view = new ReadOnlyObjectWrapper<>(RunView.nothing(recorded ? Mode.RECORDED : Mode.LIVE));
    }

    /// Follows a run that goes on.
    public static Playback ofRun(Timeline timeline, Workers workers) {
        return new Playback(timeline, false, workers);
    }

    /// Shows a recording, at its first moment.
    public static Playback ofRecording(Timeline timeline, Workers workers) {
        Playback playback = new Playback(timeline, true, workers);
        playback.goTo(1);
        return playback;
    }

    /// What is to be seen now.
    public ReadOnlyObjectProperty<RunView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public RunView view() {
        return view.get();
    }

    /// About how many events the newest picture is behind the servers; 0 where nobody would notice.
    public ReadOnlyLongProperty behindProperty() {
        return behind.getReadOnlyProperty();
    }

    void setBehind(long events) {
        behind.set(events);
    }

    /// Shows the picture of a stage at the moment that is shown now, as soon as it is drawn, unless a
    /// newer one is asked for before; shows nothing before the stage was started.
    ///
    /// @param screen is given the picture, and the moment that it belongs to
    public void showPicture(String stage, FrameOptions options, BiConsumer<RunView, Frame> screen) {
        RunView now = view();
        film.sketch(stage, moment, options)
                .ifPresent(sketch -> screening.picture(stage, now, sketch, screen));
    }

    /// Shows what there is beside the pictures, when there is time for it.
    public void showBeside(Screening.Part part, Runnable show) {
        screening.beside(part, view(), show);
    }

    /// Nobody wants to see the picture of that stage any more.
    public void forget(String stage) {
        screening.forget(stage);
    }

    /// The place in the trace of the moment that can be seen everywhere on the screen: that of the
    /// {@link #view view} unless some of it is still under way.
    public int seqOnScreen() {
        return screening.shown(view().seq());
    }

    /// How many nanoseconds it takes to show a moment.
    long work() {
        return screening.work();
    }

    /// The record that it moves through.
    public Timeline timeline() {
        return timeline;
    }

    /// The picture of a stage at the moment shown; empty before the stage was started.
    public Optional<Frame> frame(String stage, FrameOptions options) {
        return film.frame(stage, moment, options);
    }

    /// What happened in a moment counted from 1, in one sentence.
    public Sentence happened(int wanted, Locale locale) {
        return film.happened(wanted, locale);
    }

    /// What a client said and heard up to the moment shown.
    public List<Conversation.Line> conversation(String stage, String client) {
        return conversation.of(stage, client, view().seq());
    }

    /// Takes notice of what happened since the last time.
    public void refresh() {
        publish();
    }

    /// Shows the moment counted from 1, kept within the record; the last one of a run that goes
    /// on is now.
    public void goTo(int wanted) {
        int last = moments().count();
        moment = Math.clamp(wanted, Math.min(1, last), last);
        following = !recorded && moment == last;
        publish();
    }

    public void back() {
        goTo(moment - 1);
    }

    public void forward() {
        goTo(moment + 1);
    }

    /// Shows the last moment, and in a run that goes on each that comes after it.
    public void toEnd() {
        goTo(Integer.MAX_VALUE);
    }

    void setRunning(String stage, boolean on) {
        set(running, stage, on);
    }

    void setBusy(String stage, boolean on) {
        set(busy, stage, on);
    }

    private void set(Set<String> stages, String stage, boolean on) {
        if (on ? stages.add(stage) : stages.remove(stage)) {
            publish();
        }
    }

    private void publish() {
        Moments moments = moments();
        if (following) {
            moment = moments.count();
        }
        conversation.append(timeline, moments.size());
        int seq = moments.seqOf(moment);
        SequencedMap<String, StageState> now = timeline.at(moments.size());
        running.removeIf(stage -> !now.containsKey(stage) || now.get(stage).stopped());
        view.set(
                new RunView(
                        mode(),
                        moment,
                        moments.count(),
                        seq,
                        film.states(moment),
                        now,
                        running,
                        busy));
    }

    /// The steps of the run so far.
    Moments moments() {
        return film.moments();
    }

    private Mode mode() {
        if (recorded) {
            return Mode.RECORDED;
        }
        return following ? Mode.LIVE : Mode.PAST;
    }
}
