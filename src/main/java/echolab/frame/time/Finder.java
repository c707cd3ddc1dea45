package echolab.frame.time;

import echolab.frame.LaneTitles;
import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds steps by what was done in them: the name of a call or its arguments, what it returned, an
/// errno, a lane or a client, text that was read, written or said. Remembers the words of each step, so
/// that the second search is quick. Confined to one thread.
final class Finder {
    private final Timeline timeline;
    private final Tracks tracks;
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> titles = new HashMap<>();
    private Locale locale = Locale.ROOT;

    Finder(Timeline timeline, Tracks tracks) {
        this.timeline = timeline;
        this.tracks = tracks;
    }

    /// The steps in which all these words occur, whatever their case, in order.
    List<Integer> find(String query, Locale language) {
        read(language);
        List<String> wanted =
                Stream.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        List<Integer> found = new ArrayList<>();
        for (int step = 1; step <= words.size() && !wanted.isEmpty(); step++) {
            if (wanted.stream().allMatch(words.get(step - 1)::contains)) {
                found.add(step);
            }
        }
        return found;
    }

    /// Takes the steps that came since the last time; the last one may have become longer.
    private void read(Locale language) {
        if (!language.equals(locale)) {
            locale = language;
            words.clear();
        }
        titles.clear();
        if (!words.isEmpty()) {
            words.removeLast();
        }
        int size = tracks.moments().size();
        SequencedMap<String, StageState> stages = timeline.at(size);
        for (int step = words.size() + 1; step <= tracks.moments().count(); step++) {
            int from = tracks.moments().seqOf(step - 1) + 1;
            StringBuilder text = new StringBuilder();
            for (int seq = from; seq <= tracks.moments().seqOf(step); seq++) {
                Event event = timeline.event(seq);
                text.append(of(event, stages.get(event.stage()))).append('\n');
            }
            words.add(text.toString().toLowerCase(Locale.ROOT));
        }
    }

    private String of(Event event, @Nullable StageState stage) {
        return switch (event.what()) {
            case Event.Returned it -> returned(it, stage);
            case Event.Blocked it -> call(it.site(), stage) + " " + it.reason();
            case Event.LaneBorn it -> lane(it.lane(), stage);
            case Event.HandlerEntered it -> lane(it.lane(), stage) + " " + it.signal();
            case Event.LaneEnded it -> lane(it.lane(), stage) + " exit " + it.status();
            case Event.ThreadEnded it -> lane(it.lane(), stage);
            case Event.LimitSet it -> lane(it.lane(), stage) + " rlimit_nofile";
            case Event.Watched it -> it.name() + " = " + it.value();
            case Event.SignalSent it -> it.signal().toString();
            case Event.ClientConnected it -> it.client() + " connect " + it.local();
            case Event.ClientSent it -> it.client() + " send " + it.data().text();
            case Event.ClientReceived it -> it.client() + " receive " + it.data().text();
            case Event.ClientSawEof it -> it.client() + (it.reset() ? " reset" : " eof");
            case Event.ClientClosed it -> it.client() + " close " + it.how();
            case Event.TerminalOutput it -> it.data().text();
            case Event.TerminalInput it -> it.data().text();
            case Event.Said it -> it.text();
            case Event.ServerStarted it -> it.model() + " " + it.sourceFile() + " " + it.pid();
            case Event.ServerStopped it -> it.reason();
            case Event.Compared it ->
                    it.divergences().stream().map(Object::toString).collect(Collectors.joining());
            case Event.Announced _, Event.Entered _, Event.HandlerLeft _, Event.LimitsRead _ -> "";
        };
    }

    private String returned(Event.Returned it, @Nullable StageState stage) {
        String result = it.errno().orElseGet(() -> String.valueOf(it.result()));
        return call(it.site(), stage) + " = " + result + " " + it.data().text();
    }

    private String call(CallSite site, @Nullable StageState stage) {
        return lane(site.lane(), stage) + " " + site;
    }

    /// Its name in scripts, and its name in the picture.
    private String lane(Lane lane, @Nullable StageState stage) {
        return titles.computeIfAbsent(
                lane.name(),
                name -> stage == null ? name : name + " " + LaneTitles.of(stage, lane, locale));
    }
}
