package echolab.kernel;

/// The signals that the servers use, under their numbers on Linux for x86-64 and aarch64
/// (`signal(7)`).
public enum Signal {
    SIGHUP(1),
    SIGINT(2),
    SIGQUIT(3),
    SIGABRT(6),
    SIGKILL(9),
    SIGUSR1(10),
    SIGSEGV(11),
    SIGUSR2(12),
    SIGPIPE(13),
    SIGALRM(14),
    SIGTERM(15),
    SIGCHLD(17),
    SIGCONT(18),
    SIGSTOP(19);

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    /// The number that `kill(2)` takes.
    public int number() {
        return number;
    }
}
