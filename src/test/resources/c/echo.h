/* What the servers in this folder share: the calls of their Java counterparts, and nothing else. */
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAXLINE 8192
#define LISTENQ 16

typedef struct {
    int fd;
    int cnt;
    char *bufptr;
    char buf[MAXLINE];
} rio_t;

static inline int checked(int result, const char *what) {
    if (result < 0) {
        dprintf(STDERR_FILENO, "%s: %s\n", what, strerror(errno));
        exit(1);
    }
    return result;
}

static inline int open_listenfd(int port) {
    int one = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = checked(socket(AF_INET, SOCK_STREAM, 0), "socket");
    checked(setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one), "setsockopt");
    checked(bind(fd, (struct sockaddr *)&address, sizeof address), "bind");
    checked(listen(fd, LISTENQ), "listen");
    return fd;
}

static inline int rio_writen(int fd, const char *buf, int n) {
    int done = 0;
    while (done < n) {
        int written = write(fd, buf + done, n - done);
        if (written < 0) {
            return -1;
        }
        done += written;
    }
    return n;
}

static inline void rio_readinitb(rio_t *rio, int fd) {
    rio->fd = fd;
    rio->cnt = 0;
    rio->bufptr = rio->buf;
}

static inline int rio_readlineb(rio_t *rio, char *usrbuf, int maxlen) {
    int n = 0;
    while (n < maxlen - 1) {
        while (rio->cnt <= 0) {
            rio->cnt = read(rio->fd, rio->buf, sizeof rio->buf);
            if (rio->cnt <= 0) {
                return rio->cnt < 0 ? -1 : n;
            }
            rio->bufptr = rio->buf;
        }
        usrbuf[n] = *rio->bufptr++;
        rio->cnt--;
        if (usrbuf[n++] == '\n') {
            break;
        }
    }
    return n;
}

static inline void echo(int connfd) {
    char buf[MAXLINE];
    rio_t rio;
    int n;
    rio_readinitb(&rio, connfd);
    while ((n = rio_readlineb(&rio, buf, MAXLINE)) > 0) {
        dprintf(STDOUT_FILENO, "server received %d bytes\n", n);
        rio_writen(connfd, buf, n);
    }
}
