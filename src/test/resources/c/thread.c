/* A detached thread per connection. */
#include "echo.h"
#include <pthread.h>

static void *thread(void *vargp) {
    int connfd = *(int *)vargp;
    pthread_detach(pthread_self());
    free(vargp);
    echo(connfd);
    close(connfd);
    return NULL;
}

int main(int argc, char **argv) {
    int listenfd = open_listenfd(atoi(argv[1]));
    while (1) {
        pthread_t tid;
        int *connfdp = malloc(sizeof(int));
        *connfdp = checked(accept(listenfd, NULL, NULL), "accept");
        pthread_create(&tid, NULL, thread, connfdp);
    }
}
