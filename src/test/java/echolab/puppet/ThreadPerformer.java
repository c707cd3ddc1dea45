package echolab.puppet;

import echolab.kernel.Change;
import echolab.kernel.Pid;
import echolab.kernel.ProcessState;
import echolab.puppet.Caller.Made;
import echolab.puppet.Performance.Lane;
import echolab.unix.Answer;
import echolab.unix.ProcFs;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Performs the acts on threads, limits and programs.
final class ThreadPerformer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Performance on;
    private final Caller caller;
    private final ProcFs proc = new ProcFs();

    /// Under which number a process knows its thread.
    private final Map<Integer, Integer> slots = new HashMap<>();

    ThreadPerformer(Performance on, Caller caller) {
        this.on = on;
        this.caller = caller;
    }

    /// `pthread_create(3)` does not tell the thread's id: it is the one that was not there before.
    List<Change> start(Act.StartThread act) {
        Optional<Lane> lane = on.alive(act.lane());
        if (lane.isEmpty()) {
            return List.of();
        }
        Pid pid = lane.get().pid();
        Set<Integer> before = tasks(pid);
        Optional<Made> made = caller.make(act.lane(), Wire.THREAD);
        if (made.isEmpty()) {
            return List.of();
        }
        Set<Integer> fresh = tasks(pid);
        fresh.removeAll(before);
        int tid = fresh.iterator().next();
        slots.put(tid, made.get().result());
        return List.of(new Change.ThreadStarted(pid, tid));
    }

    private Set<Integer> tasks(Pid pid) {
        Answer<int[]> tids = proc.numbers("/proc/" + pid + "/task");
        return IntStream.of(tids.found().orElseThrow())
                .boxed()
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    List<Change> end(Act.EndThread act) {
        List<Integer> threads =
                on.alive(act.lane()).flatMap(_ -> on.process(act.lane())).stream()
                        .flatMap(p -> p.threads().stream())
                        .toList();
        if (act.index() >= threads.size()) {
            return List.of();
        }
        int tid = threads.get(act.index());
        Integer slot = slots.remove(tid);
        return slot == null
                ? List.of()
                : caller.change(
                        m -> new Change.ThreadEnded(m.pid(), tid), act.lane(), Wire.JOIN, slot);
    }

    List<Change> limit(Act.Limit act) {
        return caller.change(
                m -> new Change.Limited(m.pid(), act.nofile()),
                act.lane(),
                Wire.LIMIT,
                act.nofile());
    }

    /// Not with a pending signal, unless it is blocked: it would take its default action. And not without
    /// a free descriptor, which the new program needs to load its library.
    List<Change> exec(Act.Exec act) {
        Optional<Lane> lane = on.alive(act.lane());
        Optional<ProcessState> process = on.process(act.lane());
        boolean can =
                process.filter(p -> p.blocked().containsAll(p.pending()) && hasFree(p)).isPresent();
        if (lane.isEmpty() || !can) {
            return List.of();
        }
        caller.last(lane.get(), Wire.EXEC, 0);
        on.obeysNoMore(act.lane());
        awaitSleep(lane.get().pid());
        return List.of(new Change.Executed(lane.get().pid()));
    }

    /// Before it sleeps, a new program opens and closes what it is loaded from. And were the process
    /// killed before it has read the order, the next one on its channel would obey it.
    private void awaitSleep(Pid pid) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!sleeps(pid)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("process " + pid + " did not become a sleeper");
            }
            Thread.onSpinWait();
        }
    }

    /// `clock_nanosleep(2)` has the number 230 on x86-64 and 115 on aarch64.
    private boolean sleeps(Pid pid) {
        String call = proc.read("/proc/" + pid + "/syscall").found().orElse("");
        return call.startsWith("230 ") || call.startsWith("115 ");
    }

    private static boolean hasFree(ProcessState process) {
        long limit = process.nofile().orElseThrow();
        return process.descriptors().keySet().stream().filter(fd -> fd.value() < limit).count()
                < limit;
    }
}
