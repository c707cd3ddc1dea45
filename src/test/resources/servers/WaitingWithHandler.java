import static echolab.unix.Csapp.*;

/// Waits for its children in `main`, although a handler would reap them too.
void main() {
    Signal(
            SIGCHLD,
            _ -> {
                waitpid(-1, null, WNOHANG);
            });
    int first = fork();
    if (first == 0) {
        exit(1);
    }
    waitpid(first, null, 0);
    int second = fork();
    if (second == 0) {
        exit(2);
    }
    int third = fork();
    if (third == 0) {
        exit(3);
    }
    waitpid(third, null, 0);
    close(9);
}
