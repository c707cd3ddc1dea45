package echolab.unix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// On which processors threads may run, `sched_setaffinity(2)`. A thread starts where the one may run
/// that starts it, and so does a process.
public final class Affinity {
    private static final Libc.Function GET = Libc.function("sched_getaffinity");
    private static final Libc.Function SET = Libc.function("sched_setaffinity");

    /// Room for 8192 processors, more than Linux knows.
    private static final int SET_BYTES = 1024;

    private static final int CALLER = 0;

    private Affinity() {}

    /// The processors on which the calling thread may run.
    public static BitSet here() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment set = arena.allocate(SET_BYTES, Long.BYTES);
            Libc.checked("sched_getaffinity", Libc.callInt(GET, CALLER, SET_BYTES, set.address()));
            return BitSet.valueOf(set.toArray(ValueLayout.JAVA_BYTE));
        }
    }

    /// Where the calling thread stays until this is closed, by the same thread.
    public static final class Stay implements AutoCloseable {
        private final BitSet before;

        private Stay(BitSet before) {
            this.before = before;
        }

        @Override
        public void close() {
            Libc.checked("sched_setaffinity", set(CALLER, before), CALLER);
        }
    }

    /// Has the calling thread run on those processors alone, and every thread that it starts meanwhile.
    public static Stay on(BitSet processors) {
        Stay stay = new Stay(here());
        Libc.checked("sched_setaffinity", set(CALLER, processors), CALLER);
        return stay;
    }

    /// Has every thread of a process and of its descendants run on those processors alone, but those that
    /// a virtual machine has for itself ({@link ServerThreads}).
    public static void confine(int pid, BitSet processors) {
        Set<Integer> done = new HashSet<>();
        List<Integer> found = threads(pid);
        while (done.addAll(found)) { // until no other has been started meanwhile
            found.forEach(tid -> set(tid, processors));
            found = threads(pid);
        }
    }

    /// -1 for a thread that has ended, or where none of the processors is there.
    private static int set(int tid, BitSet processors) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment set = arena.allocate(SET_BYTES, Long.BYTES);
            byte[] bytes = processors.toByteArray();
            MemorySegment.copy(bytes, 0, set, ValueLayout.JAVA_BYTE, 0, bytes.length);
            return Libc.callInt(SET, tid, SET_BYTES, set.address());
        }
    }

    private static List<Integer> threads(int pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> threads(Path.of("/proc/" + process.pid() + "/task")).stream())
                .toList();
    }

    private static List<Integer> threads(Path folder) {
        try (Stream<Path> tasks = Files.list(folder)) {
            String program = Files.readString(folder.resolveSibling("comm"));
            return tasks.filter(task -> runs(task, program))
                    .map(task -> Integer.valueOf(task.getFileName().toString()))
                    .toList();
        } catch (IOException | UncheckedIOException ended) {
            return List.of(); // reading of it may fail with ESRCH, too
        }
    }

    private static boolean runs(Path task, String program) {
        try {
            return ServerThreads.isServers(Files.readString(task.resolve("comm")), program);
        } catch (IOException ended) {
            return false;
        }
    }
}
