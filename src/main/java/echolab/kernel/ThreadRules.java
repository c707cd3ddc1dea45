package echolab.kernel;

import java.util.SortedSet;
import java.util.TreeSet;

/// The rules of threads: `clone(2)` with CLONE_THREAD, `pthreads(7)`. All threads of a process share
/// its one descriptor table.
final class ThreadRules {
    private ThreadRules() {}

    /// The first thread has the process's own number and is never told.
    static void started(Draft draft, Change.ThreadStarted c) {
        if (c.tid() != c.pid().value()) {
            draft.alive(c.pid())
                    .map(p -> p.withThreads(with(p.threads(), c.tid())))
                    .ifPresent(draft::put);
        }
    }

    static void ended(Draft draft, Change.ThreadEnded c) {
        draft.alive(c.pid())
                .map(p -> p.withThreads(without(p.threads(), c.tid())))
                .ifPresent(draft::put);
    }

    private static SortedSet<Integer> with(SortedSet<Integer> tids, int tid) {
        SortedSet<Integer> more = new TreeSet<>(tids);
        more.add(tid);
        return more;
    }

    private static SortedSet<Integer> without(SortedSet<Integer> tids, int tid) {
        SortedSet<Integer> fewer = new TreeSet<>(tids);
        fewer.remove(tid);
        return fewer;
    }
}
