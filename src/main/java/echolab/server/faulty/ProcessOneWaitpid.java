package echolab.server.faulty;

import static echolab.unix.Csapp.*;

import echolab.unix.rio_t;

/// Wrong: the handler reaps one child for each signal. But signals do not queue: of children that end
/// while the handler runs, one is told, and the others stay zombies (CS:APP 8.5.5).
final class ProcessOneWaitpid {
    static void sigchld_handler(int sig) {
        waitpid(-1, null, WNOHANG);
    }

    static void main(String[] argv) {
        Signal(SIGCHLD, ProcessOneWaitpid::sigchld_handler);
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        while (true) {
            int connfd = Accept(listenfd);
            if (Fork() == 0) {
                Close(listenfd); // the child does not accept
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
