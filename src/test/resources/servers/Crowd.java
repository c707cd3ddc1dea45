import static echolab.unix.Csapp.*;

/// Forks a crowd of children that end at once, each with its number, and reaps them as they go.
void main() {
    Signal(SIGCHLD, _ -> {
        while (waitpid(-1, null, WNOHANG) > 0) {}
    });
    for (int i = 1; i <= 40; i++) {
        if (fork() == 0) {
            exit(i);
        }
    }
    read(STDIN_FILENO, new byte[1], 1);
}
