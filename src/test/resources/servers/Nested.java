import static echolab.unix.Csapp.*;

/// A handler that is interrupted by another, in a child whose descriptor table is full.
void main() {
    Signal(
            SIGUSR1,
            _ -> {
                close(91);
                close(92);
            });
    Signal(SIGTERM, _ -> close(93));
    if (fork() == 0) {
        setrlimit_nofile(3);
        pause();
        close(94);
        exit(0);
    }
    waitpid(-1, null, 0);
}
