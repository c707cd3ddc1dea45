package echolab.frame;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.kernel.Limits;
import echolab.kernel.Pid;
import echolab.trace.Bytes;
import echolab.trace.Call;
import echolab.trace.CallSite;
import echolab.trace.Event;
import echolab.trace.EventLog;
import echolab.trace.Lane;
import echolab.trace.LaneState;
import echolab.trace.SourceLine;
import echolab.trace.StageState;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// What the lanes of a server that is played for tests do, call by call, and the events that the stage
/// would have recorded of it.
///
/// @param <T> the tale that is told in such calls
abstract class Calls<T extends Calls<T>> {
    public static final Lane P = new Lane("p");
    public static final Pid SERVER = new Pid(4711);

    private final EventLog log = new EventLog();

    /// What the chain of calls goes on with.
    abstract T self();

    public EventLog timeline() {
        return log;
    }

    public StageState now() {
        return at(log.size());
    }

    public StageState at(int seq) {
        return log.at(seq).get("p");
    }

    public T fails(Lane lane, Call call, int line, String errno, String... args) {
        CallSite site = site(lane, call, line, args);
        log(new Event.Entered(site));
        return log(new Event.Returned(site, -1, Optional.of(errno), Bytes.NONE, List.of()));
    }

    public T compared() {
        return log(new Event.Compared(List.of(), List.of()));
    }

    public T parks(Lane lane, Call call, int line, String... args) {
        return log(new Event.Announced(site(lane, call, line, args)));
    }

    public T returns(
            Lane lane, Call call, int line, long result, List<String> args, Change... changes) {
        CallSite site = site(lane, call, line, args.toArray(String[]::new));
        boolean inIt =
                Optional.ofNullable(now().lanes().get(lane))
                        .filter(l -> l.activity() == LaneState.Activity.BLOCKED)
                        .isPresent();
        if (!inIt) {
            log(new Event.Entered(site));
        }
        return log(
                new Event.Returned(site, result, Optional.empty(), Bytes.NONE, List.of(changes)));
    }

    /// A watched variable of the server has another value.
    public T watches(String name, String value) {
        return log(new Event.Watched(P, SERVER, name, value));
    }

    /// It is found out that the server may have so many descriptors, on a machine that tells all.
    public T readsLimits(long descriptors) {
        return log(new Event.LimitsRead(limits(descriptors)));
    }

    public T log(Event.What what) {
        log.append(1_000_000L * log.size(), "p", what);
        return self();
    }

    public CallSite site(Lane lane, Call call, int line, String... args) {
        Pid pid = pid(lane);
        return new CallSite(
                lane,
                pid,
                pid.value(),
                call,
                Arrays.asList(args),
                new SourceLine("process.java", line));
    }

    Pid pid(Lane lane) {
        return now() == null || !now().lanes().containsKey(lane)
                ? SERVER
                : now().lanes().get(lane).pid();
    }

    private static Limits limits(long descriptors) {
        return new Limits(
                new Limits.OfMachine(
                        OptionalLong.of(1984),
                        OptionalLong.of(Limits.NONE),
                        OptionalLong.of(4096),
                        Optional.of(new Limits.Range(32768, 60999)),
                        OptionalLong.of(12)),
                List.of(
                        new Limits.OfProcesses(
                                List.of(SERVER),
                                Optional.of(new Limits.Bounds(descriptors, 4096)),
                                Optional.of(new Limits.Bounds(96365, 96365)))));
    }

    Fd lowestFree(Pid pid) {
        var table = new TreeMap<>(now().kernel().processes().get(pid).descriptors());
        int fd = 0;
        while (table.containsKey(new Fd(fd))) {
            fd++;
        }
        return new Fd(fd);
    }

    public static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
