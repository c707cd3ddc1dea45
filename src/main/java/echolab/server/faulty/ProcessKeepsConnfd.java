package echolab.server.faulty;

import static echolab.unix.Csapp.*;

import echolab.unix.rio_t;

/// Wrong: the parent does not close the connected descriptor. Its table fills up, and no client ever
/// sees the end of file: the child has closed its own descriptor, but the parent's still holds the
/// connection open (CS:APP 12.1.2).
final class ProcessKeepsConnfd {
    static void sigchld_handler(int sig) {
        while (waitpid(-1, null, WNOHANG) > 0) {}
    }

    static void main(String[] argv) {
        Signal(SIGCHLD, ProcessKeepsConnfd::sigchld_handler);
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        while (true) {
            int connfd = Accept(listenfd);
            if (Fork() == 0) {
                Close(listenfd); // the child does not accept
                echo(connfd);
                Close(connfd);
                exit(0);
            }
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
