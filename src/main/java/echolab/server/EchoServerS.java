package echolab.server;

import static echolab.unix.Csapp.*;

import echolab.unix.fd_set;
import echolab.unix.rio_t;
import java.util.Arrays;

/// A concurrent echo server in one process: a state machine for each client, driven by `select`
/// (CS:APP 12.2.1, `echoservers.c`). A line that has come in part waits in its client's buffer.
final class EchoServerS {
    /// The pool of connected clients.
    static final class Pool {
        int maxfd; // the largest descriptor in read_set
        fd_set read_set = new fd_set(); // the active descriptors
        fd_set ready_set = new fd_set(); // those that are ready to read
        int nready; // ready descriptors that select found
        int maxi; // the highest index into clientfd
        int[] clientfd = new int[FD_SETSIZE]; // the active descriptors, -1 for a free slot
        rio_t[] clientrio = new rio_t[FD_SETSIZE]; // their read buffers
    }

    static int byte_cnt; // bytes received by this server
    static byte[] buf = new byte[MAXLINE]; // one for all: Java zeroes a new one

    static void main(String[] argv) {
        Pool pool = new Pool();
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        init_pool(listenfd, pool);

        while (true) {
            FD_COPY(pool.read_set, pool.ready_set); // pool.ready_set = pool.read_set
            pool.nready = Select(pool.maxfd + 1, pool.ready_set, null, null, null);
            if (FD_ISSET(listenfd, pool.ready_set)) {
                int connfd = Accept(listenfd);
                add_client(connfd, pool);
            }
            check_clients(pool);
        }
    }

    static void init_pool(int listenfd, Pool p) {
        p.maxi = -1; // there are no clients
        Arrays.fill(p.clientfd, -1);
        p.maxfd = listenfd; // listenfd is the only member of read_set
        FD_ZERO(p.read_set);
        FD_SET(listenfd, p.read_set);
    }

    static void add_client(int connfd, Pool p) {
        p.nready--;
        for (int i = 0; i < FD_SETSIZE; i++) {
            if (p.clientfd[i] < 0 && connfd < FD_SETSIZE) { // a free slot
                p.clientfd[i] = connfd;
                p.clientrio[i] = new rio_t();
                rio_readinitb(p.clientrio[i], connfd);
                FD_SET(connfd, p.read_set);
                if (connfd > p.maxfd) {
                    p.maxfd = connfd;
                }
                if (i > p.maxi) {
                    p.maxi = i;
                }
                return;
            }
        }
        fprintf(STDERR_FILENO, "add_client: too many clients\n");
        Close(connfd); // no set can hold its descriptor
    }

    static void check_clients(Pool p) {
        for (int i = 0; i <= p.maxi && p.nready > 0; i++) {
            int connfd = p.clientfd[i];
            if (connfd > 0 && FD_ISSET(connfd, p.ready_set)) {
                p.nready--;
                rio_t rio = p.clientrio[i];
                if (rio_readavailb(rio) > 0) {
                    int n;
                    while ((n = rio_takelineb(rio, buf, MAXLINE)) > 0) { // one line at a time
                        byte_cnt += n;
                        printf(
                                "Server received %d (%d total) bytes on fd %d\n",
                                n, byte_cnt, connfd);
                        rio_writen(connfd, buf, n);
                    }
                } else { // end of file, or an error
                    Close(connfd);
                    FD_CLR(connfd, p.read_set);
                    p.clientfd[i] = -1;
                }
            }
        }
    }
}
