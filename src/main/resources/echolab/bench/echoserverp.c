/* The peer of echolab.server.EchoServerP: CS:APP's echoserverp.c with the same calls and the same
   line on the terminal, and two lines that see to it that nothing of it is left behind. */
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAXLINE 8192
#define LISTENQ 1024

typedef struct {
    int rio_fd;
    ssize_t rio_cnt;
    char *rio_bufptr;
    char rio_buf[MAXLINE];
} rio_t;

static void unix_error(const char *msg)
{
    fprintf(stderr, "%s: %s\n", msg, strerror(errno));
    exit(1);
}

static ssize_t rio_writen(int fd, const char *buf, size_t n)
{
    size_t nleft = n;
    while (nleft > 0) {
        ssize_t nwritten = write(fd, buf, nleft);
        if (nwritten <= 0) {
            if (errno != EINTR)
                return -1;
            nwritten = 0;
        }
        nleft -= nwritten;
        buf += nwritten;
    }
    return n;
}

static ssize_t rio_readlineb(rio_t *rp, char *usrbuf, size_t maxlen)
{
    size_t n = 0;
    while (n < maxlen - 1) {
        while (rp->rio_cnt <= 0) {
            rp->rio_cnt = read(rp->rio_fd, rp->rio_buf, sizeof rp->rio_buf);
            if (rp->rio_cnt == 0)
                return n;
            if (rp->rio_cnt < 0 && errno != EINTR)
                return -1;
            rp->rio_bufptr = rp->rio_buf;
        }
        char c = *rp->rio_bufptr++;
        rp->rio_cnt--;
        usrbuf[n++] = c;
        if (c == '\n')
            break;
    }
    return n;
}

static void echo(int connfd)
{
    ssize_t n;
    char buf[MAXLINE];
    rio_t rio = {.rio_fd = connfd};
    while ((n = rio_readlineb(&rio, buf, MAXLINE)) > 0) {
        printf("server received %d bytes\n", (int)n);
        rio_writen(connfd, buf, n);
    }
}

static void sigchld_handler(int sig)
{
    int olderrno = errno;
    while (waitpid(-1, 0, WNOHANG) > 0)
        ;
    errno = olderrno;
}

static int open_listenfd(int port)
{
    int one = 1;
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons(port),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int listenfd = socket(AF_INET, SOCK_STREAM, 0);
    if (listenfd < 0
        || setsockopt(listenfd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one) < 0
        || bind(listenfd, (struct sockaddr *)&address, sizeof address) < 0
        || listen(listenfd, LISTENQ) < 0)
        unix_error("open_listenfd error");
    return listenfd;
}

int main(int argc, char **argv)
{
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setvbuf(stdout, NULL, _IONBF, 0);

    struct sigaction action = {.sa_handler = sigchld_handler, .sa_flags = SA_RESTART};
    sigaction(SIGCHLD, &action, NULL);
    int listenfd = open_listenfd(atoi(argv[1]));
    while (1) {
        int connfd = accept(listenfd, NULL, NULL);
        if (connfd < 0)
            unix_error("accept error");
        pid_t pid = fork();
        if (pid < 0)
            unix_error("fork error");
        if (pid == 0) {
            close(listenfd);
            echo(connfd);
            close(connfd);
            exit(0);
        }
        close(connfd);
    }
}
