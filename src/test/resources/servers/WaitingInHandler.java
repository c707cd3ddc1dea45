import static echolab.unix.Csapp.*;

/// A handler that waits until the last child is gone (CS:APP 8.5.5, `handler2` without WNOHANG).
void main() {
    Signal(
            SIGCHLD,
            _ -> {
                while (waitpid(-1, null, 0) > 0) {}
            });
    for (int i = 1; i <= 2; i++) {
        if (fork() == 0) {
            exit(i);
        }
    }
    pause();
    close(9);
}
