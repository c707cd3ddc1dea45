package echolab.frame;

import echolab.trace.Event;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Puts a picture into words.
final class Narrator {
    private Narrator() {}

    /// What happened, in one sentence.
    static Sentence story(StageState before, StageState now, Event cause, Locale locale) {
        Wording wording = new Wording(Phrases.of(locale));
        return new Story(new Things(before, wording), new Things(now, wording)).of(cause.what());
    }

    /// @param cause what the picture is about; nothing is said to have happened without it
    static Narration of(Subject subject, Optional<Event> cause) {
        Things now = new Things(subject.now(), subject.wording());
        StageState before = subject.before().orElse(subject.now());
        Story story = new Story(new Things(before, subject.wording()), now);
        Forecast forecast = new Forecast(now);
        List<LaneLine> lanes =
                subject.now().lanes().values().stream()
                        .filter(lane -> lane.activity() != LaneState.Activity.GONE)
                        .map(forecast::of)
                        .toList();
        return new Narration(
                cause.map(event -> story.of(event.what())).orElse(Sentence.NONE), lanes);
    }
}
