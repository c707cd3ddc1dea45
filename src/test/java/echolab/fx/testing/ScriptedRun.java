package echolab.fx.testing;

import echolab.frame.Play;
import echolab.kernel.Signal;
import echolab.stage.Breakpoint;
import echolab.stage.Errand;
import echolab.stage.Gates;
import echolab.stage.Run;
import echolab.stage.StageException;
import echolab.stage.StartOptions;
import echolab.trace.Call;
import echolab.trace.Event;
import echolab.trace.EventLog;
import echolab.trace.Lane;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A run in memory: each act that it is asked for appends the events written down for it, in
/// their order. An act that nobody wrote down is refused.
public final class ScriptedRun implements Run {
    private final EventLog log = new EventLog();
    private final List<Chapter> chapters;
    private final List<String> asked = new ArrayList<>();
    private Optional<RuntimeException> refusal = Optional.empty();
    private boolean closed;
    private long behind;

    /// What happens when it is asked for that act.
    public record Chapter(String act, List<Event.What> events) {
        /// All that happens in the play.
        public static Chapter of(String act, Play play) {
            return new Chapter(act, whats(play, 1));
        }

        /// What happens in the play from one of its events on.
        public static Chapter of(String act, Play play, int from) {
            return new Chapter(act, whats(play, from));
        }

        private static List<Event.What> whats(Play play, int from) {
            return play.timeline().from(from).stream().map(Event::what).toList();
        }
    }

    public ScriptedRun(List<Chapter> chapters) {
        this.chapters = new ArrayList<>(chapters);
    }

    /// A run on which nothing can be done, for this reason.
    public static ScriptedRun refusing(RuntimeException reason) {
        ScriptedRun run = new ScriptedRun(List.of());
        run.refusal = Optional.of(reason);
        return run;
    }

    /// All it was asked for, in order.
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /// So much has been reported that is not in the timeline.
    public synchronized void lag(long events) {
        behind = events;
        notifyAll();
    }

    @Override
    public synchronized long behind() {
        return behind;
    }

    /// Something happens by itself.
    public synchronized void happen(Event.What... events) {
        for (Event.What what : events) {
            log.append(1000L * log.size(), Story.STAGE, what);
        }
        notifyAll();
    }

    @Override
    public void start(StartOptions options) {
        act("start " + options.model() + (options.open() ? " public" : ""));
    }

    @Override
    public void stop(String stage) {
        act("stop " + stage);
    }

    @Override
    public List<String> stages() {
        return List.of(Story.STAGE);
    }

    @Override
    public int port(String stage) {
        return Story.LISTENER.port();
    }

    @Override
    public void connect(String client, String stage) {
        act("connect " + client);
    }

    @Override
    public void connectAsking(String client, String stage) {
        connect(client, stage);
    }

    @Override
    public List<String> stagesOf(String client) {
        return List.of(Story.STAGE);
    }

    @Override
    public void send(String client, String stage, byte[] bytes) {
        act("send " + client + " " + new String(bytes, StandardCharsets.UTF_8).strip());
    }

    @Override
    public void shutdown(String client, String stage) {
        act("shutdown " + client);
    }

    @Override
    public void close(String client, String stage) {
        act("close " + client);
    }

    @Override
    public void reset(String client, String stage) {
        act("reset " + client);
    }

    @Override
    public void type(String stage, byte[] keys) {
        act("type " + new String(keys, StandardCharsets.UTF_8).strip());
    }

    @Override
    public void step(Lane lane, Duration limit) {
        act("step " + lane);
    }

    @Override
    public boolean stepUntil(Lane lane, Call call, Duration limit) {
        act("step " + lane + " until " + call.cName());
        return true;
    }

    @Override
    public void limit(Lane lane, int nofile, boolean withChildren) {
        act("limit " + lane + " nofile " + nofile + (withChildren ? " with children" : ""));
    }

    @Override
    public void openGates(Gates gates) {
        act("run");
    }

    @Override
    public void closeGates(Gates gates) {
        act("pause");
    }

    @Override
    public boolean isIdle(Gates gates) {
        return true;
    }

    @Override
    public void begin(String client, String stage, Errand errand) {
        act("begin " + client + " " + errand.pieces().size());
    }

    private final List<Breakpoint> breakpoints = new ArrayList<>();

    @Override
    public synchronized void setBreakpoint(Breakpoint breakpoint) {
        breakpoints.add(breakpoint);
    }

    @Override
    public synchronized void removeBreakpoint(Breakpoint breakpoint) {
        breakpoints.remove(breakpoint);
    }

    @Override
    public synchronized List<Breakpoint> breakpoints(String stage) {
        return List.copyOf(breakpoints);
    }

    @Override
    public Set<Lane> atBreakpoint(String stage) {
        return Set.of();
    }

    @Override
    public boolean isOpen(String stage) {
        return asked().lastIndexOf("run") > asked().lastIndexOf("pause");
    }

    @Override
    public void detail(String stage, boolean full) {
        act("detail " + (full ? "full" : "simple"));
    }

    @Override
    public boolean isDetailed(String stage) {
        return asked().contains("detail full");
    }

    @Override
    public void kill(Lane lane, Signal signal) {
        act("kill " + lane);
    }

    @Override
    public synchronized StageState state(String stage) {
        if (log.at(log.size()).get(stage).compared().isEmpty()) {
            happen(new Event.Compared(List.of(), List.of()));
        }
        return log.at(log.size()).get(stage);
    }

    @Override
    public synchronized void awaitMoreThan(int known, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        long left = limit.toMillis();
        try {
            while (log.size() <= known && !closed && left > 0) {
                wait(left);
                left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void say(String text) {
        happen(new Event.Said(text));
    }

    @Override
    public Timeline timeline() {
        return log;
    }

    @Override
    public Optional<String> recordingFailure() {
        return Optional.empty();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized void act(String act) {
        asked.add(act);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        Chapter chapter =
                chapters.stream()
                        .filter(c -> c.act().equals(act))
                        .findFirst()
                        .orElseThrow(() ->
                                new StageException(
                                        StageException.Kind.BAD_REQUEST,
                                        "nobody wrote down: " + act));
        chapters.remove(chapter);
        happen(chapter.events().toArray(Event.What[]::new));
    }
}
