/* A process per connection. */
#include "echo.h"

static void sigchld_handler(int sig) {
    while (waitpid(-1, NULL, WNOHANG) > 0) {
    }
}

int main(int argc, char **argv) {
    struct sigaction action = {.sa_handler = sigchld_handler, .sa_flags = SA_RESTART};
    sigaction(SIGCHLD, &action, NULL);
    int listenfd = open_listenfd(atoi(argv[1]));
    while (1) {
        int connfd = checked(accept(listenfd, NULL, NULL), "accept");
        if (fork() == 0) {
            close(listenfd);
            echo(connfd);
            close(connfd);
            exit(0);
        }
        close(connfd);
    }
}
