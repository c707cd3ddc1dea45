package echolab.frame;

import echolab.frame.Strip.Cell.Kind;
import echolab.kernel.Fd;
import echolab.kernel.Limits;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.kernel.Vnode;
import echolab.trace.LaneState;
import echolab.trace.StageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// What bounds the server: the descriptors of its processes, the accept queue, and what the whole
/// machine has. What follows from the events is that of the moment shown; what only the kernel can
/// tell is as it was read last, and says when.
final class LimitStrips {
    /// Linux keeps a closed connection's ports for so long (TCP_TIMEWAIT_LEN, which nothing can set).
    private static final int TIME_WAIT_SECONDS = 60;

    /// `select(2)` knows no descriptor from this number on.
    private static final int FD_SETSIZE = 1024;

    private static final int MOST_PROCESSES = 4;
    private static final double NANOS = 1e9;

    private final Subject subject;
    private final StageState now;
    private final Phrases phrases;
    private final Limits limits;

    private LimitStrips(Subject subject, Limits limits) {
        this.subject = subject;
        this.now = subject.now();
        this.phrases = subject.phrases();
        this.limits = limits;
    }

    /// The rows from the top; none before the limits were read for the first time.
    ///
    /// @param bottom where they have to end: what has no room is counted, and the last rows are left
    ///     out before the first
    static List<Strip> strips(Subject subject, int top, int bottom) {
        return subject.now()
                .limits()
                .map(reading -> new LimitStrips(subject, reading.limits()).strips(top, bottom))
                .orElse(List.of());
    }

    /// One row before it is drawn.
    private record Row(String id, String name, List<FactRow.Fact> facts) {}

    private List<Strip> strips(int top, int bottom) {
        List<Row> rows =
                List.of(
                        new Row("nofile", "RLIMIT_NOFILE", descriptors()),
                        new Row("listen", phrases.get("limits.queue"), queues()),
                        new Row("machine", phrases.get("limits.machine"), machine()));
        List<Strip> strips = new ArrayList<>();
        FactRow line = new FactRow(subject);
        int y = top;
        int after = rows.size();
        for (Row row : rows) {
            after--;
            int room = (bottom - y + Geometry.GRID) / FactRow.LINE;
            if (strips.isEmpty() || room > 0) {
                int lines = Math.max(1, room - after);
                strips.add(line.strip(row.id(), row.name(), row.facts(), y, lines));
                y = strips.getLast().box().bottom() + Geometry.GRID;
            }
        }
        return strips;
    }

    // ---- descriptors

    private List<FactRow.Fact> descriptors() {
        List<ProcessState> alive =
                now.kernel().processes().values().stream().filter(p -> !p.isZombie()).toList();
        List<FactRow.Fact> facts = new ArrayList<>();
        alive.stream().limit(MOST_PROCESSES).forEach(p -> facts.add(descriptors(p)));
        if (alive.size() > MOST_PROCESSES) {
            facts.add(new FactRow(subject).more(alive.size() - MOST_PROCESSES));
        }
        hard().ifPresent(facts::add);
        if (now.sourceText().contains("fd_set")) {
            facts.add(FactRow.Fact.plain("fdsetsize", "FD_SETSIZE " + FD_SETSIZE));
        }
        return facts;
    }

    private FactRow.Fact descriptors(ProcessState process) {
        OptionalLong limit = process.nofile();
        OptionalLong was =
                subject.processBefore(process.pid())
                        .map(ProcessState::nofile)
                        .orElse(OptionalLong.empty());
        boolean changed = limit.isPresent() && was.isPresent() && !was.equals(limit);
        Object[] values = {
            "who",
            who(process.pid()),
            "used",
            process.descriptors().size(),
            "limit",
            (changed ? was.getAsLong() + "→" : "") + number(limit)
        };
        boolean full = limit.isPresent() && lowestFree(process) >= limit.getAsLong();
        return new FactRow.Fact(
                "" + process.pid(),
                phrases.get("limits.descriptors", values),
                phrases.get("limits.descriptors.short", values),
                full ? Kind.EMPTY : Kind.VALUE,
                changed ? Mark.CHANGED : Mark.NONE);
    }

    private static int lowestFree(ProcessState process) {
        int free = 0;
        while (process.descriptors().containsKey(new Fd(free))) {
            free++;
        }
        return free;
    }

    private String who(Pid pid) {
        return now.laneOf(pid)
                .map(LaneState::lane)
                .map(lane -> subject.wording().who(now, lane))
                .orElseGet(pid::toString);
    }

    private Optional<FactRow.Fact> hard() {
        return limits.of(now.server())
                .or(() -> limits.processes().stream().findFirst())
                .flatMap(Limits.OfProcesses::descriptors)
                .map(it -> plain("limits.hard", "n", number(it.hard())));
    }

    // ---- queue

    private List<FactRow.Fact> queues() {
        List<FactRow.Fact> facts = new ArrayList<>();
        for (Vnode vnode : now.kernel().vnodes().values()) {
            if (vnode instanceof Vnode.Listener listener) {
                facts.add(queue(listener));
            }
        }
        limits.machine()
                .longestQueue()
                .ifPresent(n -> facts.add(FactRow.Fact.plain("somaxconn", "somaxconn " + n)));
        return facts;
    }

    /// On Linux one connection more than the backlog may wait.
    private FactRow.Fact queue(Vnode.Listener listener) {
        long bound =
                Math.min(listener.backlog(), limits.machine().longestQueue().orElse(Limits.NONE));
        Object[] values = {"n", listener.queue().size(), "backlog", listener.backlog()};
        Kind kind = listener.queue().size() > bound ? Kind.EMPTY : Kind.VALUE;
        return FactRow.Fact.plain(
                        "queue" + listener.local().port(),
                        phrases.get("limits.waiting", values),
                        phrases.get("limits.waiting.short", values))
                .of(kind);
    }

    // ---- machine

    private List<FactRow.Fact> machine() {
        Limits.OfMachine machine = limits.machine();
        List<FactRow.Fact> facts = new ArrayList<>();
        machine.openFiles()
                .ifPresent(n ->
                        facts.add(
                                plain(
                                        "limits.files",
                                        "n",
                                        n,
                                        "most",
                                        number(machine.mostOpenFiles()))));
        machine.ports()
                .ifPresent(p ->
                        facts.add(
                                plain(
                                        "limits.ports",
                                        "first",
                                        p.first(),
                                        "last",
                                        p.last(),
                                        "n",
                                        p.count())));
        machine.timeWait()
                .ifPresent(
                        n -> facts.add(plain("limits.timewait", "n", n, "s", TIME_WAIT_SECONDS)));
        limits.processes().stream()
                .findFirst()
                .flatMap(Limits.OfProcesses::threads)
                .ifPresent(t -> facts.add(plain("limits.threads", "n", number(t.soft()))));
        facts.add(age());
        return facts;
    }

    private FactRow.Fact plain(String key, Object... values) {
        return FactRow.Fact.plain(
                key, phrases.get(key, values), phrases.get(key + ".short", values));
    }

    /// How long before the moment shown they were read.
    private FactRow.Fact age() {
        long read = now.limits().map(StageState.LimitsReading::nanos).orElse(0L);
        long shown = now.last().map(e -> e.nanos()).orElse(read);
        double seconds = Math.max(0, shown - read) / NANOS;
        String text =
                seconds < 0.05
                        ? phrases.get("limits.now")
                        : phrases.get(
                                "limits.age", "s", String.format(Locale.ROOT, "%.1f", seconds));
        return FactRow.Fact.plain("age", text).of(Kind.FOLD);
    }

    private String number(OptionalLong number) {
        return number.isPresent() ? number(number.getAsLong()) : "?";
    }

    private String number(long number) {
        return number == Limits.NONE ? phrases.get("limits.none") : Long.toString(number);
    }
}
