import static echolab.unix.Csapp.*;

/// Reads from a socket whose calls do not wait: its type says so.
void main(String[] argv) {
    int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
    int[] fds = new int[2];
    socketpair(AF_UNIX, SOCK_STREAM | O_NONBLOCK, 0, fds); // SOCK_NONBLOCK
    read(fds[0], new byte[1], 1);
    accept(listenfd);
}
