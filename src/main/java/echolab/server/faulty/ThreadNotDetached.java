package echolab.server.faulty;

import static echolab.unix.Csapp.*;

import echolab.unix.pthread_t;
import echolab.unix.rio_t;

/// Wrong: the threads are not detached, and nobody joins them. The C library keeps the stack of each
/// thread that has ended for whoever might still join it: 8 MB of addresses a client.
final class ThreadNotDetached {
    static void main(String[] argv) {
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        while (true) {
            int[] connfdp = new int[1]; // Malloc(sizeof(int))
            connfdp[0] = Accept(listenfd);
            pthread_t tid = new pthread_t();
            Pthread_create(tid, null, ThreadNotDetached::thread, connfdp);
        }
    }

    static void thread(Object vargp) {
        int connfd = ((int[]) vargp)[0];
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
