package echolab.frame;

import echolab.kernel.Signal;
import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import java.util.Optional;

/// What just happened, in one sentence.
///
/// @param before the stage before it
/// @param now the stage after it
record Story(Things before, Things now) {

    private Phrases phrases() {
        return now.phrases();
    }

    Sentence of(Event.What what) {
        return Sentence.of(marked(what)).capitalized();
    }

    private String marked(Event.What what) {
        return switch (what) {
            case Event.ServerStarted it -> started(it);
            case Event.LaneBorn it ->
                    phrases().get("event.born", "who", who(it.lane()), "pid", it.pid());
            case Event.Announced it -> ofCall("event.announced", it.site());
            case Event.Entered it -> ofCall("event.entered", it.site());
            case Event.Blocked it ->
                    phrases()
                            .get(
                                    "event.blocked",
                                    "who",
                                    who(it.site().lane()),
                                    "call",
                                    it.site(),
                                    "why",
                                    new Reasons(now).of(it.reason(), it.site()));
            case Event.Returned it -> new CallStory(before, now).of(it);
            case Event.Watched it ->
                    phrases().get("event.watched", "name", it.name(), "value", it.value());
            case Event.SignalSent it ->
                    phrases().get("event.signal", "signal", it.signal(), "who", now.who(it.pid()));
            case Event.HandlerEntered it -> handlerEntered(it.lane(), it.signal());
            case Event.HandlerLeft it -> handlerLeft(it.lane(), it.signal());
            case Event.LaneEnded it -> ended(it);
            case Event.ThreadEnded it -> phrases().get("event.threadended", "who", who(it.lane()));
            case Event.ClientConnected it ->
                    phrases()
                            .get(
                                    it.stranger() ? "event.stranger" : "event.connected",
                                    "client",
                                    it.client(),
                                    "port",
                                    it.local().port());
            case Event.ClientSent it -> data("event.sent", it.client(), it.data().text());
            case Event.ClientReceived it -> data("event.received", it.client(), it.data().text());
            case Event.ClientSawEof it ->
                    phrases()
                            .get(
                                    it.reset() ? "event.sawreset" : "event.saweof",
                                    "client",
                                    it.client());
            case Event.ClientClosed it -> phrases().get(closedKey(it.how()), "client", it.client());
            case Event.TerminalOutput it -> data("event.output", "", it.data().text());
            case Event.TerminalInput it -> data("event.input", "", it.data().text());
            case Event.LimitSet it -> limited(it);
            case Event.LimitsRead _ -> phrases().get("event.limitsread");
            case Event.Compared it -> compared(it);
            case Event.ServerStopped it -> stopped(it.reason());
            case Event.Said it -> it.text();
        };
    }

    /// The reasons of the stage itself are known in every language.
    private String stopped(String reason) {
        String known = "stopped." + reason.replace(' ', '-');
        String words = phrases().has(known) ? phrases().get(known) : phrases().said(reason);
        return phrases().get("event.stopped", "reason", words);
    }

    private String limited(Event.LimitSet it) {
        int others = it.processes().size() - 1;
        return phrases()
                .get(
                        others == 0 ? "event.limited" : "event.limited.with",
                        "who",
                        who(it.lane()),
                        "n",
                        it.descriptors(),
                        "more",
                        others);
    }

    private String who(Lane lane) {
        return now.who(lane);
    }

    private String started(Event.ServerStarted it) {
        return phrases()
                .get(
                        "event.started",
                        "file",
                        it.sourceFile(),
                        "pid",
                        it.pid(),
                        "terminal",
                        it.terminal());
    }

    private String ofCall(String key, CallSite site) {
        return phrases().get(key, "who", who(site.lane()), "call", site);
    }

    private String handlerEntered(Lane lane, Signal signal) {
        Optional<LaneState> interrupted =
                Optional.ofNullable(now.state().lanes().get(lane))
                        .flatMap(LaneState::interruption)
                        .map(LaneState.Interruption::before);
        boolean waited =
                interrupted.filter(l -> l.activity() == LaneState.Activity.BLOCKED).isPresent();
        String key = waited ? "event.handler.in" : "event.handler.before";
        return interrupted
                .flatMap(LaneState::site)
                .map(site -> phrases().get(key, "who", who(lane), "signal", signal, "call", site))
                .orElseGet(
                        () -> phrases().get("event.handler", "who", who(lane), "signal", signal));
    }

    private String handlerLeft(Lane lane, Signal signal) {
        Optional<CallSite> next =
                Optional.ofNullable(now.state().lanes().get(lane)).flatMap(LaneState::site);
        return next.map(site ->
                        phrases()
                                .get(
                                        "event.handlerleft.to",
                                        "who",
                                        who(lane),
                                        "signal",
                                        signal,
                                        "call",
                                        site))
                .orElseGet(() ->
                        phrases().get("event.handlerleft", "who", who(lane), "signal", signal));
    }

    private String ended(Event.LaneEnded it) {
        String exit = now.wording().exit(it.status());
        boolean zombie = now.process(it.pid()).isPresent();
        int closed = before.process(it.pid()).map(p -> p.descriptors().size()).orElse(0);
        return phrases()
                .get(
                        zombie ? "event.ended.zombie" : "event.ended",
                        "who",
                        who(it.lane()),
                        "exit",
                        exit,
                        "n",
                        closed);
    }

    private String data(String key, String client, String text) {
        return phrases().get(key, "client", client, "text", phrases().quote(text));
    }

    private static String closedKey(Event.ClientClosed.How how) {
        return switch (how) {
            case HALF -> "event.halfclosed";
            case WHOLE -> "event.closed";
            case RESET -> "event.reset";
        };
    }

    private String compared(Event.Compared it) {
        return it.divergences().isEmpty()
                ? phrases().get("event.compared")
                : phrases()
                        .get(
                                "event.diverged",
                                "n",
                                it.divergences().size(),
                                "first",
                                phrases().said(it.divergences().getFirst().toString()));
    }
}
