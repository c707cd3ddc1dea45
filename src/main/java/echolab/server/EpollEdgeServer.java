package echolab.server;

import static echolab.unix.Csapp.*;

import echolab.unix.epoll_event;
import echolab.unix.pollfd;
import echolab.unix.rio_t;

/// The event-based server over `epoll(7)`, edge-triggered: the kernel tells of a descriptor once,
/// when something new arrives, so the server reads until nothing is left (EAGAIN); what it leaves
/// unread it is not told of again.
final class EpollEdgeServer {
    static final int MAXEVENTS = 32; // told of at once
    static final int OPEN_MAX = 1024; // descriptors that there are buffers for

    static rio_t[] rio = new rio_t[OPEN_MAX]; // the read buffer of each descriptor
    static byte[] buf = new byte[MAXLINE]; // one for all: Java zeroes a new one
    static int epfd;

    static void main(String[] argv) {
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        Fcntl_setfl(listenfd, O_NONBLOCK);
        epfd = Epoll_create1(0);
        Epoll_ctl(epfd, EPOLL_CTL_ADD, listenfd, new epoll_event(EPOLLIN | EPOLLET, listenfd));
        epoll_event[] events = new epoll_event[MAXEVENTS];

        while (true) {
            int nready = Epoll_wait(epfd, events, MAXEVENTS, -1);
            for (int i = 0; i < nready; i++) {
                if (events[i].fd == listenfd) {
                    add_clients(listenfd);
                } else {
                    check_client(events[i].fd);
                }
            }
        }
    }

    static void add_clients(int listenfd) {
        int connfd;
        while ((connfd = accept(listenfd)) >= 0) { // all that wait: there is one event for them
            if (connfd >= OPEN_MAX) {
                fprintf(STDERR_FILENO, "add_client: too many clients\n");
                Close(connfd);
                continue;
            }
            Fcntl_setfl(connfd, O_NONBLOCK);
            rio[connfd] = new rio_t();
            rio_readinitb(rio[connfd], connfd);
            Epoll_ctl(epfd, EPOLL_CTL_ADD, connfd, new epoll_event(EPOLLIN | EPOLLET, connfd));
        }
    }

    static void check_client(int connfd) {
        int got;
        while ((got = rio_readavailb(rio[connfd])) > 0) { // until nothing is left
            int n;
            while ((n = rio_takelineb(rio[connfd], buf, MAXLINE)) > 0) {
                printf("server received %d bytes on fd %d\n", n, connfd);
                write_all(connfd, n);
            }
        }
        if (got == 0 || errno() != EAGAIN) { // end of file, or an error
            Close(connfd); // epoll forgets it by itself
        }
    }

    static void write_all(int connfd, int n) { // the first n of buf
        for (int done = 0; done < n; ) {
            int written = write(connfd, buf, done, n - done);
            if (written > 0) {
                done += written;
            } else if (errno() == EAGAIN) { // the client does not read: wait until there is room
                Poll(new pollfd[] {new pollfd(connfd, POLLOUT)}, 1, -1);
            } else {
                return;
            }
        }
    }
}
