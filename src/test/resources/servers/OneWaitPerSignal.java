import static echolab.unix.Csapp.*;

/// A server whose handler is wrong: it reaps one child per signal, but signals do not queue.
void main(String[] argv) {
    Signal(
            SIGCHLD,
            _ -> {
                waitpid(-1, null, WNOHANG);
            });
    int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
    while (true) {
        int connfd = Accept(listenfd);
        if (Fork() == 0) {
            exit(0);
        }
        Close(connfd);
    }
}
