package echolab.fx.model;

import echolab.fx.model.RunView.Mode;
import echolab.trace.Event;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Moves through the record of a run and says what is to be seen: at its end while the run goes
/// on, or at any earlier moment. The trace may have grown since it last took notice; what it was
/// not told is not shown. Confined to the FX thread.
public final class Playback {
    private final Timeline timeline;
    private final boolean recorded;
    private final Moments moments = new Moments();
    private final Conversation conversation = new Conversation();
    private final Set<String> running = new HashSet<>();
    private final Set<String> busy = new HashSet<>();
    private final ReadOnlyObjectWrapper<RunView> view;
    private int end;
    private int moment;
    private boolean following = true;

    private Playback(Timeline timeline, boolean recorded) {
        this.timeline = timeline;
        this.recorded = recorded;
        view = new ReadOnlyObjectWrapper<>(RunView.nothing(recorded ? Mode.RECORDED : Mode.LIVE));
    }

    /// Follows a run that goes on.
    public static Playback ofRun(Timeline timeline) {
        return new Playback(timeline, false);
    }

    /// Shows a recording, at its first moment.
    public static Playback ofRecording(Timeline timeline) {
        Playback playback = new Playback(timeline, true);
        playback.append(timeline.from(1));
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

    /// What a client said and heard up to the moment shown.
    public List<Conversation.Line> conversation(String stage, String client) {
        return conversation.of(stage, client, view().seq());
    }

    /// Takes notice of the events that follow those already known.
    public void append(List<Event> fresh) {
        moments.append(fresh);
        conversation.append(fresh);
        end += fresh.size();
        if (following) {
            moment = moments.count();
        }
        publish();
    }

    /// Shows the moment counted from 1, kept within the record; the last one of a run that goes
    /// on is now.
    public void goTo(int wanted) {
        moment = Math.clamp(wanted, Math.min(1, moments.count()), moments.count());
        following = !recorded && moment == moments.count();
        publish();
    }

    public void back() {
        goTo(moment - 1);
    }

    public void forward() {
        goTo(moment + 1);
    }

    public void toEnd() {
        goTo(moments.count());
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
        int seq = following ? end : moments.seqOf(moment);
        SequencedMap<String, StageState> now = timeline.at(end);
        running.removeIf(stage -> !now.containsKey(stage) || now.get(stage).stopped());
        view.set(
                new RunView(
                        mode(),
                        moment,
                        moments.count(),
                        seq,
                        seq == end ? now : timeline.at(seq),
                        timeline.at(moments.seqOf(Math.max(0, moment - 1))),
                        now,
                        running,
                        busy));
    }

    private Mode mode() {
        if (recorded) {
            return Mode.RECORDED;
        }
        return following ? Mode.LIVE : Mode.PAST;
    }
}
