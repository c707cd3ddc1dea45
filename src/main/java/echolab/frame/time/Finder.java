package echolab.frame.time;

import echolab.frame.LaneTitles;
import echolab.frame.Moments;
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
/// that the second search is quick; reads a run in portions, so that it can be left between two of them.
/// Confined to one thread.
public final class Finder {
    private final Timeline timeline;
    private final Moments moments = new Moments();
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> titles = new HashMap<>();
    private Locale locale = Locale.ROOT;
    private int readTo;

    public Finder(Timeline timeline) {
        this.timeline = timeline;
    }

    /// The steps in which all words of the query occur, whatever their case, in order.
    public List<Integer> find(String query, Locale language) {
        while (readOn(language, Integer.MAX_VALUE)) {}
        return among(query, 0);
    }

    /// Takes at most so many steps more; in another language from the beginning.
    ///
    /// @return whether there are more that it has not taken
    public boolean readOn(Locale language, int most) {
        if (!language.equals(locale)) {
            locale = language;
            words.clear();
            readTo = 0;
        }
        append();
        if (!words.isEmpty() && moments.seqOf(words.size()) > readTo) {
            words.removeLast();
        }
        int last = (int) Math.min(moments.count(), (long) words.size() + most);
        read(last);
        return last < moments.count();
    }

    /// How many steps it has taken.
    public int known() {
        return words.size();
    }

    /// How many there are.
    public int steps() {
        return moments.count();
    }

    /// The steps behind one of those taken in which all words of the query occur.
    public List<Integer> among(String query, int after) {
        List<String> wanted =
                Stream.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        List<Integer> found = new ArrayList<>();
        for (int step = after + 1; step <= words.size() && !wanted.isEmpty(); step++) {
            if (wanted.stream().allMatch(words.get(step - 1)::contains)) {
                found.add(step);
            }
        }
        return found;
    }

    private void append() {
        for (int seq = moments.size() + 1; seq <= timeline.size(); seq++) {
            moments.append(List.of(timeline.event(seq)));
        }
    }

    private void read(int last) {
        titles.clear();
        SequencedMap<String, StageState> stages = timeline.at(moments.size());
        for (int step = words.size() + 1; step <= last; step++) {
            int from = moments.seqOf(step - 1) + 1;
            StringBuilder text = new StringBuilder();
            for (int seq = from; seq <= moments.seqOf(step); seq++) {
                Event event = timeline.event(seq);
                text.append(of(event, stages.get(event.stage()))).append('\n');
            }
            words.add(text.toString().toLowerCase(Locale.ROOT));
            readTo = moments.seqOf(step);
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
