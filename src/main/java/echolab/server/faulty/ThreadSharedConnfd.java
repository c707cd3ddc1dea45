package echolab.server.faulty;

import static echolab.unix.Csapp.*;

import echolab.unix.pthread_t;
import echolab.unix.rio_t;

/// Wrong: all threads are given the address of one variable. When the next client is accepted before
/// a thread has read it, two threads serve the new client and none the old one (CS:APP 12.3.8). Here
/// a thread reads it after its first call, so that there is time to accept in between; in the right
/// server the same would do no harm.
final class ThreadSharedConnfd {
    static void main(String[] argv) {
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        int[] connfd = new int[1]; // one for all
        while (true) {
            connfd[0] = Accept(listenfd);
            pthread_t tid = new pthread_t();
            Pthread_create(tid, null, ThreadSharedConnfd::thread, connfd); // &connfd
        }
    }

    static void thread(Object vargp) {
        Pthread_detach(pthread_self());
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
