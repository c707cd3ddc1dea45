package echolab.server;

import static echolab.unix.Csapp.*;

import echolab.unix.rio_t;

/// A preforked echo server: the children are made before any client comes, and all of them wait in
/// `accept` on the listening socket that they share. The kernel wakes one for each connection
/// (Stevens, UNIX Network Programming 30.6).
final class PreforkServer {
    static void main(String[] argv) {
        int nchildren = 3;
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        for (int i = 0; i < nchildren; i++) {
            if (Fork() == 0) {
                child_main(listenfd);
            }
        }
        while (true) {
            pause(); // everything is done by the children
        }
    }

    static void child_main(int listenfd) {
        while (true) {
            int connfd = Accept(listenfd);
            echo(connfd);
            Close(connfd);
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
