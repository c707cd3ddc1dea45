package echolab.server;

import static echolab.unix.Csapp.*;

import echolab.unix.pthread_t;
import echolab.unix.rio_t;

/// A concurrent echo server with a thread per connection (CS:APP 12.3.8, `echoservert.c`). Each
/// thread gets its descriptor in memory of its own: the main thread does not wait for it.
final class EchoServerT {
    static void main(String[] argv) {
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        while (true) {
            int[] connfdp = new int[1]; // Malloc(sizeof(int))
            connfdp[0] = Accept(listenfd);
            pthread_t tid = new pthread_t();
            Pthread_create(tid, null, EchoServerT::thread, connfdp);
        }
    }

    static void thread(Object vargp) {
        int connfd = ((int[]) vargp)[0];
        Pthread_detach(pthread_self());
        echo(connfd);
        Close(connfd); // one table for all: this ends the connection
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
