package echolab.unix;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Signals to processes, and their ends, for the stage.
public final class Processes {
    private static final Libc.Function KILL = Libc.function("kill");
    private static final Libc.Function WAITPID = Libc.function("waitpid");
    private static final Libc.Function PRCTL = Libc.function("prctl");
    private static final int WNOHANG = 1;

    /// `num_threads`, counted from the state letter on.
    private static final int THREADS = 17;

    private static final int PR_SET_CHILD_SUBREAPER = 36;

    private Processes() {}

    /// Whether there is such a process, zombies included, `kill(2)` with signal 0.
    public static boolean isAlive(int pid) {
        return Libc.callInt(KILL, pid, 0) == 0 || Libc.errno() == Errno.EPERM.number();
    }

    /// The state letter of a thread, `proc_pid_stat(5)`: `R` running, `S` sleeping, `Z` zombie …;
    /// `X` when there is no such thread.
    public static char state(int pid, int tid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/task/" + tid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (IOException vanished) {
            return 'X';
        }
    }

    /// The address of the word on which a thread sleeps in `futex(2)`, as it does for a lock; empty when
    /// it does not, and where the kernel does not tell (`/proc/PID/task/TID/syscall`).
    public static OptionalLong futexOf(int pid, int tid) {
        try {
            Path call = Path.of("/proc/" + pid + "/task/" + tid + "/syscall");
            String[] words = Files.readString(call).split(" ", 3);
            boolean waits = words[0].equals(Long.toString(Architecture.HERE.futex()));
            return waits ? OptionalLong.of(Long.decode(words[1])) : OptionalLong.empty();
        } catch (IOException vanishedOrForbidden) {
            return OptionalLong.empty();
        }
    }

    /// Whether the process exists and is not a zombie. Its first thread may be one while others are
    /// still ending: only the last of them closes the descriptors.
    public static boolean isRunning(int pid) {
        char state = state(pid, pid);
        return state != 'X' && (state != 'Z' || hasOtherThreads(pid));
    }

    private static boolean hasOtherThreads(int pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Integer.parseInt(fields[THREADS]) > 1;
        } catch (IOException vanished) {
            return false;
        }
    }

    /// Sends a signal to a process; false when it is gone.
    public static boolean kill(int pid, int signal) {
        return sent(Libc.callInt(KILL, pid, signal), pid, signal);
    }

    /// Sends a signal to every process of a group; false when there is none.
    public static boolean killGroup(int group, int signal) {
        return sent(Libc.callInt(KILL, -(long) group, signal), -group, signal);
    }

    private static boolean sent(int result, int target, int signal) {
        if (result == -1 && Libc.errno() != Errno.ESRCH.number()) {
            throw new UnixException("kill", Libc.errno(), target, signal);
        }
        return result == 0;
    }

    /// Reaps that child of this process if it has ended: its wait status, `waitpid(2)`; empty
    /// while it runs, and when it is not (or no longer) a child of this process.
    public static OptionalInt reap(int pid) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment status = arena.allocate(ValueLayout.JAVA_INT);
            int reaped = Libc.callInt(WAITPID, pid, status.address(), WNOHANG);
            return reaped == pid
                    ? OptionalInt.of(status.get(ValueLayout.JAVA_INT, 0))
                    : OptionalInt.empty();
        }
    }

    /// Reaps every ended child of this process that belongs to the process group: their wait
    /// statuses, by process id.
    public static Map<Integer, Integer> reapGroup(int group) {
        Map<Integer, Integer> statuses = new HashMap<>();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment status = arena.allocate(ValueLayout.JAVA_INT);
            int reaped = Libc.callInt(WAITPID, -(long) group, status.address(), WNOHANG);
            while (reaped > 0) {
                statuses.put(reaped, status.get(ValueLayout.JAVA_INT, 0));
                reaped = Libc.callInt(WAITPID, -(long) group, status.address(), WNOHANG);
            }
        }
        return statuses;
    }

    /// Whether any process of the group is left, zombies included.
    public static boolean groupExists(int group) {
        return Libc.callInt(KILL, -(long) group, 0) == 0 || Libc.errno() != Errno.ESRCH.number();
    }

    /// The wait status that a zombie keeps for its parent; empty when it is not a zombie.
    public static OptionalInt zombieStatus(int pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            int afterName = stat.lastIndexOf(')') + 2;
            if (stat.charAt(afterName) != 'Z') {
                return OptionalInt.empty();
            }
            return OptionalInt.of(Integer.parseInt(stat.substring(stat.lastIndexOf(' ')).strip()));
        } catch (IOException vanished) {
            return OptionalInt.empty();
        }
    }

    /// Makes this process the new parent of orphans among its descendants, so that it can reap
    /// them, `PR_SET_CHILD_SUBREAPER`.
    public static void adoptOrphans() {
        Libc.checked("prctl", Libc.callInt(PRCTL, PR_SET_CHILD_SUBREAPER, 1, 0, 0));
    }
}
