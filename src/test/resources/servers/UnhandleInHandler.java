import static echolab.unix.Csapp.*;

/// A handler that takes itself away: its signal stays blocked until it returns.
void main() {
    Signal(
            SIGUSR1,
            _ -> {
                Signal(SIGUSR1, null);
                close(91);
            });
    pause();
    pause();
}
