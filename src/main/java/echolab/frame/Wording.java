package echolab.frame;

import echolab.kernel.ExitStatus;
import echolab.kernel.ProcessState;
import echolab.kernel.Signal;
import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of processes and threads on stage in the language of the picture: who they are, what they
/// do, how they ended.
record Wording(Phrases phrases) {

    /// `Process-based`; the file's name for a server from a file.
    String model(String model) {
        String key = "model." + model;
        return phrases.has(key) ? phrases.get(key) : model;
    }

    /// `server`, `parent`, `child 1`, `child 1.2`.
    String who(StageState state, Lane lane) {
        return named("who.", state, lane);
    }

    /// The same inside a sentence: `the parent`.
    String the(StageState state, Lane lane) {
        return named("the.", state, lane);
    }

    private String named(String prefix, StageState state, Lane lane) {
        if (!lane.isFirst()) {
            return phrases.get(prefix + (lane.isThread() ? "thread" : "child"), "n", number(lane));
        }
        boolean forked = hasForked(state);
        boolean threaded = state.lanes().size() > 1;
        return phrases.get(prefix + (forked ? "parent" : threaded ? "main" : "server"));
    }

    /// `1`, `1.2`
    private static String number(Lane lane) {
        String path = lane.name().substring(lane.stage().length());
        return path.replace(".child", ".").replace(".thread", ".").substring(1);
    }

    /// `parent 4711`, a thread with its thread id.
    String title(StageState state, LaneState lane) {
        return who(state, lane.lane()) + " " + id(lane);
    }

    /// The number that it is known by: of a process its own, whichever thread of it makes the calls.
    static int id(LaneState lane) {
        return lane.lane().isThread() ? lane.tid() : lane.pid().value();
    }

    /// `server 4711`: the whole process, whatever threads it has.
    String process(StageState state, LaneState lane) {
        return whose(state, lane.lane()) + " " + id(lane);
    }

    /// The same without its number.
    String whose(StageState state, Lane lane) {
        return lane.isFirst() && !hasForked(state) ? phrases.get("who.server") : who(state, lane);
    }

    /// The same inside a sentence.
    String theProcess(StageState state, Lane lane) {
        return lane.isFirst() && !hasForked(state) ? phrases.get("the.server") : the(state, lane);
    }

    private static boolean hasForked(StageState state) {
        return state.lanes().keySet().stream().anyMatch(l -> !l.isFirst() && !l.isThread());
    }

    /// What a lane is doing in ever fewer words, with what holds of its signals.
    List<String> states(LaneState lane, Optional<ProcessState> process) {
        List<String> result = new ArrayList<>();
        String full =
                lane.exit()
                        .filter(_ -> lane.activity() == LaneState.Activity.ZOMBIE)
                        .map(this::zombie)
                        .orElseGet(() -> state(lane));
        signals(lane, process)
                .ifPresent(signals -> {
                    result.add(full + " · " + signals);
                    result.add(signals);
                });
        process.flatMap(p -> signals("state.pending", p.pending())).ifPresent(result::add);
        result.add(full);
        result.add(state(lane));
        lane.site()
                .ifPresent(site -> {
                    result.add(call(site));
                    result.add(isAssignment(site) ? site.args().getFirst() : site.call().cName());
                });
        return result;
    }

    /// `SIGINT pending · SIGCHLD pending, blocked`; empty where no signal is either. Handlers run on the
    /// first thread alone, so it is there that signals are blocked.
    Optional<String> signals(LaneState lane, Optional<ProcessState> process) {
        Set<Signal> pending = process.<Set<Signal>>map(ProcessState::pending).orElse(Set.of());
        Set<Signal> blocked =
                process.filter(_ -> !lane.lane().isThread())
                        .<Set<Signal>>map(ProcessState::blocked)
                        .orElse(Set.of());
        String all =
                Stream.of(
                                signals("state.pending", only(pending, s -> !blocked.contains(s))),
                                signals("state.pending.blocked", only(pending, blocked::contains)),
                                signals(
                                        "state.signal.blocked",
                                        only(blocked, s -> !pending.contains(s))))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · "));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }

    private static List<Signal> only(Set<Signal> signals, Predicate<Signal> which) {
        return signals.stream().filter(which).toList();
    }

    private Optional<String> signals(String key, Collection<Signal> signals) {
        String names = signals.stream().map(Signal::name).collect(Collectors.joining(", "));
        return signals.isEmpty()
                ? Optional.empty()
                : Optional.of(phrases.get(key, "signal", names));
    }

    /// `accept()`; what is no call, as it stands in the source: `maxi = -1`.
    private static String call(CallSite site) {
        return isAssignment(site) ? site.toString() : site.call().cName() + "()";
    }

    /// `…detach`: of a name of several words the last tells it from the others of its family.
    static Optional<String> lastWord(CallSite site) {
        String name = site.call().cName();
        int at = name.lastIndexOf('_');
        return isAssignment(site) || at < 0
                ? Optional.empty()
                : Optional.of("…" + name.substring(at + 1));
    }

    private static boolean isAssignment(CallSite site) {
        return site.call() == Call.ASSIGN;
    }

    private String zombie(ExitStatus status) {
        return phrases.get("state.zombie.exit", "exit", exit(status));
    }

    /// What a lane is doing, in two or three words.
    String state(LaneState lane) {
        String call = lane.site().map(Wording::call).orElse("");
        String doing =
                switch (lane.activity()) {
                    case PARKED -> phrases.get("state.parked", "call", call);
                    case BLOCKED -> phrases.get("state.blocked", "call", call);
                    case RUNNING ->
                            call.isEmpty()
                                    ? phrases.get("state.running")
                                    : phrases.get("state.in", "call", call);
                    case ZOMBIE -> phrases.get("state.zombie");
                    case GONE ->
                            lane.exit().map(this::exit).orElseGet(() -> phrases.get("state.ended"));
                };
        return lane.inHandler() ? phrases.get("state.handler", "doing", doing) : doing;
    }

    /// `exit status 0`, `killed by SIGTERM`
    String exit(ExitStatus status) {
        return switch (status) {
            case ExitStatus.Exited e -> phrases.get("exit.code", "code", e.code());
            case ExitStatus.Killed k -> phrases.get("exit.signal", "signal", signal(k.signal()));
        };
    }

    private static String signal(int number) {
        Optional<Signal> known =
                Arrays.stream(Signal.values()).filter(s -> s.number() == number).findFirst();
        return known.map(Signal::name).orElse("signal " + number);
    }
}
