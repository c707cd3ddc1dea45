import static echolab.unix.Csapp.*;

/// A handler that forks: parent and child both return from it, to the call that it interrupted.
void main() {
    Signal(
            SIGUSR1,
            _ -> {
                fork();
                close(91);
            });
    pause();
    close(92);
}
