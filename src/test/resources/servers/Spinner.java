import static echolab.unix.Csapp.*;

/// Forks once; parent and child then compute forever without a system call.
void main(String[] argv) {
    int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
    int connfd = Accept(listenfd);
    Fork();
    Close(connfd);
    while (true) {}
}
