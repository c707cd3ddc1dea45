package echolab.stage;

import echolab.kernel.Signal;
import echolab.unix.Processes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Ends the processes of a stage and waits until the last of them is gone.
final class Teardown {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final long PAUSE_NANOS = 500_000;

    private Teardown() {}

    /// Kills and reaps the process group. Its orphans are children of this process, which
    /// adopts them, so that they can be reaped here.
    static void end(int group) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (Processes.groupExists(group)) {
            if (System.nanoTime() > deadline) {
                throw new StageException(
                        StageException.Kind.MACHINE,
                        "processes of group "
                                + group
                                + " do not end: look at them with"
                                + " `ps -o pid,stat,wchan,args -g "
                                + group
                                + "`");
            }
            Processes.killGroup(group, Signal.SIGKILL.number());
            Processes.reapGroup(group);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
