package echolab.server.faulty;

import static echolab.unix.Csapp.*;

import echolab.unix.fd_set;
import echolab.unix.rio_t;

/// Wrong: `nfds` is the largest descriptor, not one more. The kernel looks at the descriptors below
/// it only, so it never looks at the listening one, and no client is ever accepted.
final class SelectNfds {
    static void main(String[] argv) {
        fd_set read_set = new fd_set();
        fd_set ready_set = new fd_set();
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));

        FD_ZERO(read_set);
        FD_SET(STDIN_FILENO, read_set);
        FD_SET(listenfd, read_set);

        while (true) {
            FD_COPY(read_set, ready_set); // ready_set = read_set
            Select(listenfd, ready_set, null, null, null);
            if (FD_ISSET(STDIN_FILENO, ready_set)) {
                command(); // read a line from the terminal
            }
            if (FD_ISSET(listenfd, ready_set)) {
                int connfd = Accept(listenfd);
                echo(connfd); // until the client closes
                Close(connfd);
            }
        }
    }

    static void command() {
        byte[] buf = new byte[MAXLINE];
        int n = Fgets(buf, MAXLINE, stdin);
        if (n == 0) {
            exit(0); // end of file
        }
        rio_writen(STDOUT_FILENO, buf, n);
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
