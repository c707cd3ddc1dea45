package echolab.bench;

import echolab.unix.Processes;

/// Ends what a measurement started.
final class Ending {
    private static final int SIGKILL = 9;

    private Ending() {}

    /// Kills a process group and reaps those of its processes that are children of this one.
    static void ofGroup(int group) {
        Processes.killGroup(group, SIGKILL);
        Await.until(
                "the end of process group " + group,
                () -> {
                    Processes.reapGroup(group);
                    return !Processes.groupExists(group);
                });
    }
}
