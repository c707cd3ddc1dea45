/* One process for all clients: a state machine for each, driven by select. */
#include "echo.h"

typedef struct {
    int maxfd;
    fd_set read_set;
    fd_set ready_set;
    int nready;
    int maxi;
    int clientfd[FD_SETSIZE];
    rio_t clientrio[FD_SETSIZE];
} pool;

static pool the_pool;
static int byte_cnt;

static void init_pool(int listenfd, pool *p) {
    p->maxi = -1;
    for (int i = 0; i < FD_SETSIZE; i++) {
        p->clientfd[i] = -1;
    }
    p->maxfd = listenfd;
    FD_ZERO(&p->read_set);
    FD_SET(listenfd, &p->read_set);
}

static void add_client(int connfd, pool *p) {
    p->nready--;
    for (int i = 0; i < FD_SETSIZE; i++) {
        if (p->clientfd[i] < 0 && connfd < FD_SETSIZE) {
            p->clientfd[i] = connfd;
            rio_readinitb(&p->clientrio[i], connfd);
            FD_SET(connfd, &p->read_set);
            p->maxfd = connfd > p->maxfd ? connfd : p->maxfd;
            p->maxi = i > p->maxi ? i : p->maxi;
            return;
        }
    }
    close(connfd);
}

/* Reads once what there is, behind what the buffer holds already. */
static int rio_readavailb(rio_t *rio) {
    memmove(rio->buf, rio->bufptr, rio->cnt);
    rio->bufptr = rio->buf;
    int got = read(rio->fd, rio->buf + rio->cnt, sizeof rio->buf - rio->cnt);
    rio->cnt += got > 0 ? got : 0;
    return got;
}

/* Takes a whole line out of the buffer: how many bytes, 0 for none. */
static int rio_takelineb(rio_t *rio, char *usrbuf) {
    char *end = memchr(rio->bufptr, '\n', rio->cnt);
    int n = end == NULL ? 0 : end + 1 - rio->bufptr;
    memcpy(usrbuf, rio->bufptr, n);
    rio->bufptr += n;
    rio->cnt -= n;
    return n;
}

static void check_clients(pool *p) {
    char buf[MAXLINE];
    for (int i = 0; i <= p->maxi && p->nready > 0; i++) {
        int connfd = p->clientfd[i];
        if (connfd > 0 && FD_ISSET(connfd, &p->ready_set)) {
            p->nready--;
            if (rio_readavailb(&p->clientrio[i]) > 0) {
                int n;
                while ((n = rio_takelineb(&p->clientrio[i], buf)) > 0) {
                    byte_cnt += n;
                    dprintf(STDOUT_FILENO, "Server received %d (%d total) bytes on fd %d\n", n,
                            byte_cnt, connfd);
                    rio_writen(connfd, buf, n);
                }
            } else {
                close(connfd);
                FD_CLR(connfd, &p->read_set);
                p->clientfd[i] = -1;
            }
        }
    }
}

int main(int argc, char **argv) {
    pool *p = &the_pool;
    int listenfd = open_listenfd(atoi(argv[1]));
    init_pool(listenfd, p);
    while (1) {
        p->ready_set = p->read_set;
        p->nready = checked(select(p->maxfd + 1, &p->ready_set, NULL, NULL, NULL), "select");
        if (FD_ISSET(listenfd, &p->ready_set)) {
            add_client(checked(accept(listenfd, NULL, NULL), "accept"), p);
        }
        check_clients(p);
    }
}
