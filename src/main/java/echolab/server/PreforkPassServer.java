package echolab.server;

import static echolab.unix.Csapp.*;

import echolab.unix.fd_set;
import echolab.unix.rio_t;

/// A preforked echo server whose parent accepts, and passes the connected descriptor to an idle
/// child through a UNIX socket (Stevens, UNIX Network Programming 30.9). The parent knows who is
/// idle: a child that has finished writes a byte back.
final class PreforkPassServer {
    /// The children, as the parent knows them.
    static final class Children {
        int[] pipefd = new int[3]; // the parent's ends of the UNIX sockets
        int[] busy = new int[3]; // 1 while that child serves a client
        int navail; // children that are idle
    }

    static void main(String[] argv) {
        Children children = new Children();
        fd_set read_set = new fd_set();
        fd_set ready_set = new fd_set();
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        FD_ZERO(read_set);
        FD_SET(listenfd, read_set);
        int maxfd = listenfd;
        for (int i = 0; i < children.pipefd.length; i++) {
            child_make(i, listenfd, children);
            FD_SET(children.pipefd[i], read_set);
            maxfd = children.pipefd[i];
        }
        children.navail = children.pipefd.length;

        while (true) {
            FD_COPY(read_set, ready_set); // ready_set = read_set
            if (children.navail == 0) {
                FD_CLR(listenfd, ready_set); // nobody could serve the next client
            }
            Select(maxfd + 1, ready_set, null, null, null);
            if (FD_ISSET(listenfd, ready_set)) {
                int connfd = Accept(listenfd);
                pass(connfd, children);
                Close(connfd); // the child has it, or will: it is in flight
            }
            for (int i = 0; i < children.pipefd.length; i++) {
                if (FD_ISSET(children.pipefd[i], ready_set)) {
                    finished(i, children, read_set);
                }
            }
        }
    }

    static void child_make(int i, int listenfd, Children children) {
        int[] sockfd = new int[2];
        Socketpair(AF_UNIX, SOCK_STREAM, 0, sockfd);
        if (Fork() == 0) {
            Close(sockfd[0]);
            Close(listenfd); // the child does not accept
            child_main(sockfd[1]);
        }
        Close(sockfd[1]);
        children.pipefd[i] = sockfd[0];
    }

    static void pass(int connfd, Children children) {
        for (int i = 0; i < children.pipefd.length; i++) {
            if (children.busy[i] == 0) {
                children.busy[i] = 1;
                children.navail--;
                Write_fd(children.pipefd[i], new byte[1], 1, connfd);
                return;
            }
        }
    }

    static void finished(int i, Children children, fd_set read_set) {
        if (read(children.pipefd[i], new byte[1], 1) <= 0) { // the child is dead
            FD_CLR(children.pipefd[i], read_set);
            children.navail -= 1 - children.busy[i];
            children.busy[i] = 1;
            return;
        }
        children.busy[i] = 0;
        children.navail++;
    }

    static void child_main(int pipefd) {
        int[] connfd = new int[1];
        while (read_fd(pipefd, new byte[1], 1, connfd) > 0) {
            echo(connfd[0]);
            Close(connfd[0]);
            rio_writen(pipefd, new byte[1], 1); // idle again
        }
        exit(0); // the parent is gone
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
