import static echolab.unix.Csapp.*;

/// Forks a child that waits forever, and waits for it.
void main(String[] argv) {
    Open_listenfd(Integer.parseInt(argv[0]));
    if (Fork() == 0) {
        pause();
        exit(0);
    }
    waitpid(-1, null, 0);
}
