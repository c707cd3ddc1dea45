package echolab.server.faulty;

import static echolab.unix.Csapp.*;

import echolab.unix.epoll_event;
import echolab.unix.rio_t;

/// Wrong: when no descriptor is left for the next client (EMFILE), the server just goes back to wait.
/// But the connection is still in the queue, so the listening socket is still ready: `epoll_wait`
/// returns at once, `accept` fails again, and so on, with the processor busy.
final class EpollEmfileSpin {
    static final int MAXEVENTS = 32; // told of at once
    static final int OPEN_MAX = 1024; // descriptors that there are buffers for

    static rio_t[] rio = new rio_t[OPEN_MAX]; // the read buffer of each descriptor
    static byte[] buf = new byte[MAXLINE]; // one for all: Java zeroes a new one
    static int epfd;
    static int listenfd;

    static void main(String[] argv) {
        listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        epfd = Epoll_create1(0);
        Epoll_ctl(epfd, EPOLL_CTL_ADD, listenfd, new epoll_event(EPOLLIN, listenfd));
        epoll_event[] events = new epoll_event[MAXEVENTS];

        while (true) {
            int nready = Epoll_wait(epfd, events, MAXEVENTS, -1);
            for (int i = 0; i < nready; i++) {
                if (events[i].fd == listenfd) {
                    add_client();
                } else {
                    check_client(events[i].fd);
                }
            }
        }
    }

    static void add_client() {
        int connfd = accept(listenfd);
        if (connfd < 0 && errno() == EMFILE) {
            return; // perhaps next time
        }
        if (connfd < 0) {
            unix_error("accept error");
        }
        if (connfd >= OPEN_MAX) {
            fprintf(STDERR_FILENO, "add_client: too many clients\n");
            Close(connfd);
            return;
        }
        rio[connfd] = new rio_t();
        rio_readinitb(rio[connfd], connfd);
        Epoll_ctl(epfd, EPOLL_CTL_ADD, connfd, new epoll_event(EPOLLIN, connfd));
    }

    static void check_client(int connfd) {
        if (rio_readavailb(rio[connfd]) > 0) {
            int n;
            while ((n = rio_takelineb(rio[connfd], buf, MAXLINE)) > 0) {
                printf("server received %d bytes on fd %d\n", n, connfd);
                rio_writen(connfd, buf, n);
            }
        } else { // end of file, or an error
            remove_client(connfd);
        }
    }

    static void remove_client(int connfd) {
        Close(connfd); // epoll forgets it by itself
    }
}
