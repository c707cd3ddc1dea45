package echolab.frame;

import static echolab.frame.Outcome.blocks;
import static echolab.frame.Outcome.goes;

import echolab.frame.Outcome.Waits;
import echolab.kernel.Signal;
import echolab.trace.CallSite;
import echolab.trace.LaneState;
import echolab.trace.SourceLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What each lane would do next, whether that would block, and why.
record Forecast(Things things) {
    LaneLine of(LaneState lane) {
        Outcome next = next(lane);
        return new LaneLine(
                lane.lane(),
                things.wording().title(things.state(), lane),
                Activity.of(lane),
                Sentence.of(next.text()),
                next.waits() == Waits.YES,
                lane.site().map(CallSite::source).orElse(SourceLine.UNKNOWN));
    }

    private Phrases phrases() {
        return things.phrases();
    }

    private Outcome next(LaneState lane) {
        return switch (lane.activity()) {
            case PARKED ->
                    lane.site()
                            .map(site -> kept(lane, parked(lane, site)))
                            .orElseGet(this::onItsWay);
            case BLOCKED ->
                    lane.site()
                            .map(site -> kept(lane, blocked(lane, site)))
                            .orElseGet(this::onItsWay);
            case RUNNING ->
                    lane.site()
                            .map(site -> goes(phrases().get("next.in", "call", site)))
                            .orElseGet(this::onItsWay);
            case ZOMBIE -> goes(zombie(lane));
            case GONE -> goes(phrases().get("next.gone"));
        };
    }

    /// The same, with the signals whose handler does not run yet, because it is running.
    private Outcome kept(LaneState lane, Outcome outcome) {
        List<Signal> signals = lane.inHandler() ? things.kept(lane.pid()) : List.of();
        return signals.isEmpty() ? outcome : new Outcome(kept(outcome, signals), outcome.waits());
    }

    private String kept(Outcome outcome, List<Signal> signals) {
        String names = signals.stream().map(Signal::name).collect(Collectors.joining(", "));
        return phrases()
                .get("next.kept", "then", outcome.text(), "signals", names, "n", signals.size());
    }

    private Outcome onItsWay() {
        return goes(phrases().get("next.running"));
    }

    private String zombie(LaneState lane) {
        String exit = lane.exit().map(things.wording()::exit).orElse("");
        return phrases().get("next.zombie", "exit", exit);
    }

    private Outcome blocked(LaneState lane, CallSite site) {
        Optional<Signal> signal = things.awaitedHandler(lane.pid());
        if (signal.isPresent()) {
            return blocks(
                    phrases().get("next.handler.blocked", "signal", signal.get(), "call", site));
        }
        Outcome outcome = new CallForecast(things).outcome(site);
        if (outcome.waits() == Waits.NO) {
            return goes(phrases().get("next.ready", "call", site, "what", outcome.text()));
        }
        String why = lane.reason().map(r -> new Reasons(things).of(r, site)).orElse("");
        return blocks(phrases().get("next.blocked", "call", site, "why", why));
    }

    /// A pending signal with a handler is dealt with before anything else.
    private Outcome parked(LaneState lane, CallSite site) {
        Outcome outcome = new CallForecast(things).outcome(site);
        String key = outcome.waits() == Waits.YES ? "next.wouldblock" : "next.would";
        String text = phrases().get(key, "call", site, "what", outcome.text());
        return new Outcome(
                things.awaitedHandler(lane.pid())
                        .map(s -> phrases().get("next.handler", "signal", s, "then", text))
                        .orElse(text),
                outcome.waits());
    }
}
