package echolab.server.faulty;

import static echolab.unix.Csapp.*;

import echolab.unix.rio_t;

/// Wrong: something stands in the buffer of `stdout` at the time of the fork, so the child has a copy
/// of it, and each of the two writes it out. It does not happen on a terminal, where every line is
/// written at once; here the stream is buffered as when the output goes to a file.
final class ProcessStdio {
    static void sigchld_handler(int sig) {
        while (waitpid(-1, null, WNOHANG) > 0) {}
    }

    static void main(String[] argv) {
        Signal(SIGCHLD, ProcessStdio::sigchld_handler);
        setvbuf(stdout, null, _IOFBF, BUFSIZ);
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        while (true) {
            int connfd = Accept(listenfd);
            fprintf(stdout, "Connected to (%s, %d)\n", peer_address(), peer_port());
            if (Fork() == 0) {
                Close(listenfd); // the child does not accept
                echo(connfd);
                Close(connfd);
                exit(0);
            }
            Close(connfd); // the child has its own descriptor for it
            fflush(stdout);
        }
    }

    static void echo(int connfd) {
        byte[] buf = new byte[MAXLINE];
        rio_t rio = new rio_t();
        rio_readinitb(rio, connfd);
        int n;
        while ((n = rio_readlineb(rio, buf, MAXLINE)) > 0) {
            printf("server received %d bytes\n", n);
            rio_writen(connfd, buf, n);
        }
    }
}
