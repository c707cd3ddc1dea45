package echolab.server;

import static echolab.unix.Csapp.*;

import echolab.unix.rio_t;

/// An iterative echo server: one client at a time, the others wait in the accept queue
/// (CS:APP 11.4.9, `echoserveri.c`).
final class EchoServerI {
    static void main(String[] argv) {
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        while (true) {
            int connfd = Accept(listenfd);
            printf("Connected to (%s, %d)\n", peer_address(), peer_port());
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
