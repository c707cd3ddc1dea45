/* One process that waits for its terminal and for clients, and echoes until a client closes. */
#include "echo.h"

static rio_t terminal;

static void command(void) {
    char buf[MAXLINE];
    int n = rio_readlineb(&terminal, buf, MAXLINE);
    if (n == 0) {
        exit(0);
    }
    rio_writen(STDOUT_FILENO, buf, n);
}

int main(int argc, char **argv) {
    fd_set read_set, ready_set;
    rio_readinitb(&terminal, STDIN_FILENO);
    int listenfd = open_listenfd(atoi(argv[1]));
    FD_ZERO(&read_set);
    FD_SET(STDIN_FILENO, &read_set);
    FD_SET(listenfd, &read_set);
    while (1) {
        ready_set = read_set;
        checked(select(listenfd + 1, &ready_set, NULL, NULL, NULL), "select");
        if (FD_ISSET(STDIN_FILENO, &ready_set)) {
            command();
        }
        if (FD_ISSET(listenfd, &ready_set)) {
            int connfd = checked(accept(listenfd, NULL, NULL), "accept");
            echo(connfd);
            close(connfd);
        }
    }
}
