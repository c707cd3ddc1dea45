package echolab.script.eval;

import echolab.kernel.Fd;
import echolab.kernel.ProcessState;
import echolab.kernel.Vnode;
import echolab.script.eval.Stages.LaneOnStage;
import echolab.script.eval.Value.Bool;
import echolab.script.eval.Value.Int;
import echolab.script.eval.Value.SetOf;
import echolab.script.eval.Value.Symbol;
import echolab.script.eval.Value.Text;
import echolab.script.syntax.Function;
import echolab.trace.Bytes;
import echolab.trace.CallSite;
import echolab.trace.ClientState;
import echolab.trace.Event;
import echolab.trace.LaneState;
import echolab.trace.LaneState.Activity;
import echolab.trace.StageState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What each function gives at one moment.
final class FunctionValues {
    private final Stages stages;
    private final Variables variables = new Variables();

    FunctionValues(View view) {
        this.stages = new Stages(view);
    }

    /// @param names the arguments that are names, as written
    /// @param number the descriptor, where the function takes one
    Value apply(Function function, List<String> names, long number) {
        String first = names.getFirst();
        return switch (function) {
            case FDS -> fds(stages.lane(first));
            case FILE -> new Symbol(file(stages.lane(first), number));
            case REFCNT -> new Int(new FileNames(stages.stage(first)).references(names.getLast()));
            case STATE -> new Symbol(lower(stages.lane(first).lane().activity()));
            case CALL -> new Symbol(call(stages.lane(first).lane()));
            case RESULT -> result(stages.lane(first).lane());
            case ERRNO -> errno(stages.lane(first).lane());
            case QUEUE -> new Int(queue(stages.stage(first)));
            case CHILDREN -> new Int(children(stages.stage(first), true));
            case ZOMBIES -> new Int(children(stages.stage(first), false));
            case PENDING -> pending(stages.lane(first));
            case BITS -> variables.bits(stages.stage(first), names.getLast());
            case VAR -> variables.value(stages.stage(first), names.getLast());
            case RECEIVED -> received(client(names));
            case EOF -> new Bool(client(names).sawEof());
            case VERIFIED -> new Bool(verified(stages.stage(first)));
        };
    }

    private ClientState client(List<String> names) {
        return names.size() == 1
                ? stages.client(names.getFirst())
                : stages.client(names.getFirst(), names.getLast());
    }

    private static Optional<ProcessState> process(LaneOnStage lane) {
        return lane.isAlive()
                ? Optional.ofNullable(lane.stage().kernel().processes().get(lane.lane().pid()))
                : Optional.empty();
    }

    private static Value fds(LaneOnStage lane) {
        return SetOf.of(
                process(lane).stream()
                        .flatMap(process -> process.descriptors().keySet().stream())
                        .map(fd -> new Int(fd.value()))
                        .toList());
    }

    private static String file(LaneOnStage lane, long number) {
        if (number < 0 || number > Integer.MAX_VALUE) {
            return "none";
        }
        Fd fd = new Fd((int) number);
        FileNames names = new FileNames(lane.stage());
        return process(lane).map(process -> names.of(process, fd)).orElse("none");
    }

    /// The call that it is parked before or blocked in.
    private static String call(LaneState lane) {
        boolean stands = lane.activity() == Activity.PARKED || lane.activity() == Activity.BLOCKED;
        Optional<CallSite> site = stands ? lane.site() : Optional.empty();
        return site.map(s -> s.call().cName()).orElse("none");
    }

    private static Value result(LaneState lane) {
        return lane.last().map(Event.Returned::result).<Value>map(Int::new).orElse(Value.NONE);
    }

    private static Value errno(LaneState lane) {
        return new Symbol(lane.last().flatMap(Event.Returned::errno).orElse("none"));
    }

    private static int queue(StageState stage) {
        return stage.kernel().vnodes().values().stream()
                .filter(Vnode.Listener.class::isInstance)
                .mapToInt(vnode -> ((Vnode.Listener) vnode).queue().size())
                .sum();
    }

    /// Processes other than the first, alive or not yet reaped.
    private static long children(StageState stage, boolean alive) {
        return stage.lanes().values().stream()
                .filter(lane -> !lane.pid().equals(stage.server()))
                .filter(lane ->
                        alive
                                ? new LaneOnStage(stage, lane).isAlive()
                                : lane.activity() == Activity.ZOMBIE)
                .map(LaneState::pid)
                .distinct()
                .count();
    }

    private static Value pending(LaneOnStage lane) {
        return SetOf.of(
                process(lane).stream()
                        .flatMap(process -> process.pending().stream())
                        .map(signal -> new Symbol(signal.name()))
                        .toList());
    }

    private static Value received(ClientState client) {
        String bytes = client.receivedBytes().bytes();
        return new Text(new Bytes(bytes, client.receivedBytes().length()));
    }

    private static boolean verified(StageState stage) {
        return stage.compared().map(c -> c.divergences().isEmpty()).orElse(false);
    }

    private static String lower(Activity activity) {
        return activity.name().toLowerCase(Locale.ROOT);
    }
}
