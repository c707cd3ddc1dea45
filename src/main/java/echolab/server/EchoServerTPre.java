package echolab.server;

import static echolab.unix.Csapp.*;

import echolab.unix.pthread_t;
import echolab.unix.rio_t;
import echolab.unix.sem_t;

/// A concurrent echo server with threads made in advance. The main thread puts descriptors into a
/// bounded buffer, and whichever worker is free takes one out (CS:APP 12.5.5,
/// `echoservert-pre.c`, `sbuf.c`).
final class EchoServerTPre {
    static final int NTHREADS = 4;
    static final int SBUFSIZE = 16;

    /// A bounded buffer of descriptors.
    static final class Sbuf {
        int[] buf = new int[SBUFSIZE]; // the slots
        int front; // buf[(front + 1) % n] is the first item
        int rear; // buf[rear % n] is the last item
        sem_t mutex = new sem_t(); // protects the slots
        sem_t slots = new sem_t(); // counts the free slots
        sem_t items = new sem_t(); // counts the items
    }

    static final Sbuf sbuf = new Sbuf();

    static void main(String[] argv) {
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        sbuf_init(sbuf);
        for (int i = 0; i < NTHREADS; i++) {
            Pthread_create(new pthread_t(), null, EchoServerTPre::thread, null);
        }
        while (true) {
            int connfd = Accept(listenfd);
            sbuf_insert(sbuf, connfd);
        }
    }

    static void thread(Object vargp) {
        Pthread_detach(pthread_self());
        while (true) {
            int connfd = sbuf_remove(sbuf);
            echo(connfd);
            Close(connfd);
        }
    }

    static void sbuf_init(Sbuf sp) {
        Sem_init(sp.mutex, 0, 1);
        Sem_init(sp.slots, 0, SBUFSIZE);
        Sem_init(sp.items, 0, 0);
    }

    static void sbuf_insert(Sbuf sp, int item) {
        P(sp.slots); // wait for a free slot
        P(sp.mutex);
        sp.buf[++sp.rear % SBUFSIZE] = item;
        V(sp.mutex);
        V(sp.items);
    }

    static int sbuf_remove(Sbuf sp) {
        P(sp.items); // wait for an item
        P(sp.mutex);
        int item = sp.buf[++sp.front % SBUFSIZE];
        V(sp.mutex);
        V(sp.slots);
        return item;
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
