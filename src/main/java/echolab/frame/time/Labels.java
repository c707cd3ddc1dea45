package echolab.frame.time;

import echolab.frame.Phrases;
import echolab.frame.Quote;
import echolab.kernel.ExitStatus;
import echolab.kernel.Signal;
import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a piece is called, in ever fewer words.
record Labels(Timeline timeline, Phrases phrases) {

    /// At least one wording, the longest first.
    List<String> of(Track track, Piece piece) {
        if (track.isClient()) {
            return ofClient(track, piece);
        }
        return switch (timeline.event(piece.end()).what()) {
            case Event.Returned it -> returned(it);
            case Event.Blocked it -> call(it.site());
            case Event.HandlerEntered it -> List.of(it.signal().toString());
            case Event.LaneEnded it -> List.of(ended(it.status()));
            case Event.ThreadEnded _ -> List.of(phrases.get("time.threadended"));
            case Event.LimitSet it -> List.of("RLIMIT_NOFILE = " + it.descriptors(), "RLIMIT");
            default -> List.of("");
        };
    }

    TimePicture.Bar.Shape kind(Piece piece) {
        return switch (timeline.event(piece.end()).what()) {
            case Event.HandlerEntered _ -> TimePicture.Bar.Shape.SIGNAL;
            case Event.LaneEnded _, Event.ThreadEnded _ -> TimePicture.Bar.Shape.END;
            default -> TimePicture.Bar.Shape.CALL;
        };
    }

    /// Whether the call failed.
    boolean failed(Piece piece) {
        return timeline.event(piece.end()).what() instanceof Event.Returned it
                && it.errno().isPresent();
    }

    private static List<String> returned(Event.Returned it) {
        CallSite site = it.site();
        if (!site.call().isSystemCall()) {
            return named(site, site.toString());
        }
        String result = it.errno().orElseGet(() -> String.valueOf(it.result()));
        return named(
                site,
                site + " = " + result,
                brief(site) + " = " + result,
                site.call().cName() + " = " + result);
    }

    private static List<String> call(CallSite site) {
        return named(site, site.toString(), brief(site));
    }

    /// These, then the name of the call, and of a name of several words the last: the others tell the
    /// calls of a family (`epoll_wait`, `epoll_ctl`) not apart. An assignment goes by its variable.
    private static List<String> named(CallSite site, String... longer) {
        String name = site.call() == Call.ASSIGN ? site.args().getFirst() : site.call().cName();
        String last = lastWord(site.call(), name);
        List<String> result = new ArrayList<>(List.of(longer));
        result.add(name);
        if (last.length() < name.length()) {
            result.add("…" + last);
            result.add(last);
        }
        return result;
    }

    private static String lastWord(Call call, String name) {
        return switch (call) {
            case SETSOCKOPT -> "sockopt";
            case SIGPROCMASK -> "mask";
            case SOCKETPAIR -> "pair";
            default -> name.substring(name.lastIndexOf('_') + 1);
        };
    }

    private static String brief(CallSite site) {
        String first = site.args().isEmpty() ? "" : site.args().getFirst();
        return site.call().cName() + "(" + first + ")";
    }

    private static String ended(ExitStatus status) {
        return switch (status) {
            case ExitStatus.Exited it -> "exit(" + it.code() + ")";
            case ExitStatus.Killed it ->
                    Arrays.stream(Signal.values())
                            .filter(s -> s.number() == it.signal())
                            .map(Signal::toString)
                            .findFirst()
                            .orElse("signal " + it.signal());
        };
    }

    private List<String> ofClient(Track track, Piece piece) {
        List<Event.What> acts = new ArrayList<>();
        for (int seq = piece.begin(); seq <= piece.end(); seq++) {
            Event event = timeline.event(seq);
            if (event.stage().equals(track.stage) && track.name.equals(client(event.what()))) {
                acts.add(event.what());
            }
        }
        return List.of(join(acts, this::full), join(acts, this::brief), brief(acts.getLast()));
    }

    static String client(Event.What what) {
        return switch (what) {
            case Event.ClientConnected it -> it.client();
            case Event.ClientSent it -> it.client();
            case Event.ClientReceived it -> it.client();
            case Event.ClientSawEof it -> it.client();
            case Event.ClientClosed it -> it.client();
            default -> "";
        };
    }

    private static String join(List<Event.What> acts, Function<Event.What, String> words) {
        return acts.stream().map(words).distinct().collect(Collectors.joining(" · "));
    }

    private String full(Event.What act) {
        return switch (act) {
            case Event.ClientSent it -> brief(act) + " " + quoted(it.data());
            case Event.ClientReceived it -> brief(act) + " " + quoted(it.data());
            default -> brief(act);
        };
    }

    private static String quoted(Bytes bytes) {
        return Quote.of(bytes.text());
    }

    private String brief(Event.What act) {
        return phrases.get(
                switch (act) {
                    case Event.ClientConnected _ -> "time.connected";
                    case Event.ClientSent _ -> "time.sent";
                    case Event.ClientReceived _ -> "time.received";
                    case Event.ClientSawEof it -> it.reset() ? "time.sawreset" : "time.saweof";
                    case Event.ClientClosed it ->
                            switch (it.how()) {
                                case HALF -> "time.halfclosed";
                                case WHOLE -> "time.closed";
                                case RESET -> "time.reset";
                            };
                    default -> throw new IllegalArgumentException("not of a client: " + act);
                });
    }
}
