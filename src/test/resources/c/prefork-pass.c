/* The parent accepts, and passes the connected descriptor to an idle child. */
#include "echo.h"

#define CHILDREN 3

static int pipefd[CHILDREN];
static int busy[CHILDREN];
static int navail = CHILDREN;

static int write_fd(int fd, char *buf, int n, int sendfd) {
    struct iovec data = {.iov_base = buf, .iov_len = n};
    union {
        struct cmsghdr head;
        char space[CMSG_SPACE(sizeof(int))];
    } control = {.head = {.cmsg_len = CMSG_LEN(sizeof(int)),
                          .cmsg_level = SOL_SOCKET,
                          .cmsg_type = SCM_RIGHTS}};
    struct msghdr msg = {.msg_iov = &data,
                         .msg_iovlen = 1,
                         .msg_control = control.space,
                         .msg_controllen = sizeof control.space};
    *(int *)CMSG_DATA(&control.head) = sendfd;
    return sendmsg(fd, &msg, 0);
}

static int read_fd(int fd, char *buf, int n, int *recvfd) {
    struct iovec data = {.iov_base = buf, .iov_len = n};
    union {
        struct cmsghdr head;
        char space[CMSG_SPACE(sizeof(int))];
    } control;
    struct msghdr msg = {.msg_iov = &data,
                         .msg_iovlen = 1,
                         .msg_control = control.space,
                         .msg_controllen = sizeof control.space};
    int got = recvmsg(fd, &msg, 0);
    struct cmsghdr *head = CMSG_FIRSTHDR(&msg);
    *recvfd = head == NULL ? -1 : *(int *)CMSG_DATA(head);
    return got;
}

static void child_main(int fd) {
    int connfd;
    char byte = 0;
    while (read_fd(fd, &byte, 1, &connfd) > 0) {
        echo(connfd);
        close(connfd);
        rio_writen(fd, &byte, 1);
    }
    exit(0);
}

static void child_make(int i, int listenfd) {
    int sockfd[2];
    checked(socketpair(AF_UNIX, SOCK_STREAM, 0, sockfd), "socketpair");
    if (fork() == 0) {
        close(sockfd[0]);
        close(listenfd);
        child_main(sockfd[1]);
    }
    close(sockfd[1]);
    pipefd[i] = sockfd[0];
}

static void pass(int connfd) {
    char byte = 0;
    for (int i = 0; i < CHILDREN; i++) {
        if (!busy[i]) {
            busy[i] = 1;
            navail--;
            checked(write_fd(pipefd[i], &byte, 1, connfd), "write_fd");
            return;
        }
    }
}

static void finished(int i, fd_set *read_set) {
    char byte;
    if (read(pipefd[i], &byte, 1) <= 0) {
        FD_CLR(pipefd[i], read_set);
        navail -= 1 - busy[i];
        busy[i] = 1;
        return;
    }
    busy[i] = 0;
    navail++;
}

int main(int argc, char **argv) {
    fd_set read_set, ready_set;
    int listenfd = open_listenfd(atoi(argv[1]));
    int maxfd = listenfd;
    FD_ZERO(&read_set);
    FD_SET(listenfd, &read_set);
    for (int i = 0; i < CHILDREN; i++) {
        child_make(i, listenfd);
        FD_SET(pipefd[i], &read_set);
        maxfd = pipefd[i];
    }
    while (1) {
        ready_set = read_set;
        if (navail == 0) {
            FD_CLR(listenfd, &ready_set);
        }
        checked(select(maxfd + 1, &ready_set, NULL, NULL, NULL), "select");
        if (FD_ISSET(listenfd, &ready_set)) {
            int connfd = checked(accept(listenfd, NULL, NULL), "accept");
            pass(connfd);
            close(connfd);
        }
        for (int i = 0; i < CHILDREN; i++) {
            if (FD_ISSET(pipefd[i], &ready_set)) {
                finished(i, &read_set);
            }
        }
    }
}
