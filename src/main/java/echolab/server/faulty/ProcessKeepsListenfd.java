package echolab.server.faulty;

import static echolab.unix.Csapp.*;

import echolab.unix.rio_t;

/// Wrong: the child does not close the listening descriptor. As long as one client is served, the
/// socket goes on listening, though nobody accepts from it; a server that is started again cannot
/// have the port, SO_REUSEADDR or not.
final class ProcessKeepsListenfd {
    static void sigchld_handler(int sig) {
        while (waitpid(-1, null, WNOHANG) > 0) {}
    }

    static void main(String[] argv) {
        Signal(SIGCHLD, ProcessKeepsListenfd::sigchld_handler);
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        while (true) {
            int connfd = Accept(listenfd);
            if (Fork() == 0) {
                echo(connfd);
                Close(connfd);
                exit(0);
            }
            Close(connfd); // the child has its own descriptor for it
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
