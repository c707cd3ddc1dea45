package echolab.unix;

/// Ties a server's processes to the stage: when the stage is gone, however it ended, the kernel
/// kills them all.
///
/// The stage alone holds the writing end of a pipe. The reading end is inherited by every process
/// of the server and asks for a signal on any change (`O_ASYNC`), the signal is SIGKILL
/// (`F_SETSIG`) and it goes to the whole process group (`F_SETOWN`). The kernel closes the
/// writing end with the stage's death and sends it. Nobody has to be awake for that.
final class Lifeline {
    private static final int SIGKILL = 9;

    private Lifeline() {}

    /// Arms the reading end; the caller leads its process group.
    static void tie(int readEnd) {
        int group = Ids.getpid();
        Posix.fcntl(readEnd, Posix.F_SETOWN, -group);
        Posix.fcntl(readEnd, Posix.F_SETSIG, SIGKILL);
        Posix.fcntl(readEnd, Posix.F_SETFL, Posix.O_ASYNC);
        if (Poll.isReady(readEnd, Posix.POLLIN)) {
            Processes.killGroup(group, SIGKILL);
        }
    }
}
