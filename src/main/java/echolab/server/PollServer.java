package echolab.server;

import static echolab.unix.Csapp.*;

import echolab.unix.pollfd;
import echolab.unix.rio_t;

/// The event-based server over `poll(2)`: an array of descriptors instead of sets of bits, so no
/// descriptor is too large; but the kernel still looks at every one of them on each call.
final class PollServer {
    static final int OPEN_MAX = 1024; // as many clients as there is room for

    static pollfd[] client = new pollfd[OPEN_MAX]; // client[0] is the listening socket
    static rio_t[] clientrio = new rio_t[OPEN_MAX]; // the read buffers of the others
    static byte[] buf = new byte[MAXLINE]; // one for all: Java zeroes a new one
    static int maxi; // the highest index in use

    static void main(String[] argv) {
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        client[0] = new pollfd(listenfd, POLLIN);
        for (int i = 1; i < OPEN_MAX; i++) {
            client[i] = new pollfd(-1, POLLIN); // a free slot: poll passes over it
        }

        while (true) {
            int nready = Poll(client, maxi + 1, -1);
            if ((client[0].revents & POLLIN) != 0) {
                nready--;
                add_client(Accept(listenfd));
            }
            for (int i = 1; i <= maxi && nready > 0; i++) {
                if (client[i].fd >= 0 && client[i].revents != 0) {
                    nready--;
                    check_client(i);
                }
            }
        }
    }

    static void add_client(int connfd) {
        for (int i = 1; i < OPEN_MAX; i++) {
            if (client[i].fd < 0) {
                client[i].fd = connfd;
                clientrio[i] = new rio_t();
                rio_readinitb(clientrio[i], connfd);
                if (i > maxi) {
                    maxi = i;
                }
                return;
            }
        }
        fprintf(STDERR_FILENO, "add_client: too many clients\n");
        Close(connfd);
    }

    static void check_client(int i) {
        int connfd = client[i].fd;
        if (rio_readavailb(clientrio[i]) > 0) {
            int n;
            while ((n = rio_takelineb(clientrio[i], buf, MAXLINE)) > 0) {
                printf("server received %d bytes on fd %d\n", n, connfd);
                rio_writen(connfd, buf, n);
            }
        } else { // end of file, or an error
            Close(connfd);
            client[i].fd = -1;
        }
    }
}
