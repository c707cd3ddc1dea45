package echolab.frame;

import echolab.trace.Event;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Puts a picture into words.
final class Narrator {
    private Narrator() {}

    /// What happened, in one sentence.
    static Happened story(StageState before, StageState now, Event cause, Locale locale) {
        return story(before, now, cause, new Wording(Phrases.of(locale)));
    }

    private static Happened story(StageState before, StageState now, Event cause, Wording wording) {
        Wording brief = new Wording(wording.phrases().brief());
        return new Happened(
                sentence(before, now, cause, wording), sentence(before, now, cause, brief));
    }

    private static Sentence sentence(
            StageState before, StageState now, Event cause, Wording wording) {
        return new Story(new Things(before, wording), new Things(now, wording)).of(cause.what());
    }

    /// @param cause what the picture is about; nothing is said to have happened without it
    static Narration of(Subject subject, Optional<Event> cause) {
        StageState now = subject.now();
        StageState before = subject.before().orElse(now);
        Happened happened =
                cause.map(event -> story(before, now, event, subject.wording()))
                        .orElse(Happened.NOTHING);
        Forecast forecast = new Forecast(new Things(now, subject.wording()));
        List<LaneLine> lanes =
                now.lanes().values().stream()
                        .filter(lane -> lane.activity() != LaneState.Activity.GONE)
                        .map(forecast::of)
                        .toList();
        return new Narration(happened.whole(), happened.brief(), lanes, signals(subject));
    }

    /// `SIGCHLD pending`; where several processes have any, with who it is.
    private static List<String> signals(Subject subject) {
        Map<String, String> signals = new LinkedHashMap<>();
        for (LaneState lane : subject.now().lanes().values()) {
            String who = subject.wording().whose(subject.now(), lane.lane());
            Optional.of(lane)
                    .filter(l -> !l.lane().isThread() && !l.hasEnded())
                    .flatMap(l -> subject.wording().signals(l, subject.process(l.pid())))
                    .ifPresent(text -> signals.put(who, text));
        }
        return signals.size() < 2
                ? List.copyOf(signals.values())
                : signals.entrySet().stream()
                        .map(e ->
                                subject.phrases()
                                        .get("signals", "who", e.getKey(), "signals", e.getValue()))
                        .toList();
    }
}
