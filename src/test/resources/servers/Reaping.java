import static echolab.unix.Csapp.*;

/// Ends children in several ways and waits for them, without a handler.
void main() {
    int[] status = new int[1];
    if (fork() == 0) {
        exit(7);
    }
    waitpid(-1, status, 0);
    printf("%d\n", status[0]);
    int pid = fork();
    if (pid == 0) {
        pause();
        exit(0);
    }
    waitpid(pid, status, WNOHANG);
    kill(pid, SIGTERM);
    waitpid(pid, status, 0);
    printf("%d\n", status[0]);
    if (fork() == 0) {
        exit(300);
    }
    waitpid(-1, status, 0);
    printf("%d\n", status[0]);
    waitpid(-1, status, 0);
}
