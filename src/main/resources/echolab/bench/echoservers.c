/* The peers of our servers: the same calls and the same line on the terminal.
   echoservers PORT iterative|process|select|pool|poll|epoll|epoll-et|thread|threadpool|prefork|
   prefork-pass|ports */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAXLINE 8192
#define LISTENQ 1024
#define OPEN_MAX 1024
#define MAXEVENTS 32
#define NTHREADS 4
#define NCHILDREN 3
#define SBUFSIZE 16
#define NSERVICES 3
#define LIMIT 128

typedef struct {
    int fd;
    int cnt;
    char *bufptr;
    char buf[MAXLINE];
} rio_t;

static void unix_error(const char *msg)
{
    fprintf(stderr, "%s: %s\n", msg, strerror(errno));
    exit(1);
}

static void rio_writen(int fd, const char *buf, ssize_t n)
{
    while (n > 0) {
        ssize_t written = write(fd, buf, n);
        if (written <= 0)
            return;
        n -= written;
        buf += written;
    }
}

static int rio_readavailb(rio_t *rio)
{
    memmove(rio->buf, rio->bufptr, rio->cnt);
    rio->bufptr = rio->buf;
    int got = read(rio->fd, rio->buf + rio->cnt, MAXLINE - rio->cnt);
    if (got > 0)
        rio->cnt += got;
    return got;
}

static int rio_takelineb(rio_t *rio, char *usrbuf)
{
    char *end = memchr(rio->bufptr, '\n', rio->cnt);
    int n = end ? end - rio->bufptr + 1 : rio->cnt == MAXLINE ? MAXLINE : 0;
    memcpy(usrbuf, rio->bufptr, n);
    rio->bufptr += n;
    rio->cnt -= n;
    return n;
}

static rio_t *rio_new(int fd)
{
    rio_t *rio = malloc(sizeof *rio);
    rio->fd = fd;
    rio->cnt = 0;
    rio->bufptr = rio->buf;
    return rio;
}

/* Whether the client is still there. */
static int serve(rio_t *rio)
{
    char buf[MAXLINE];
    int n;
    if (rio_readavailb(rio) <= 0)
        return 0;
    while ((n = rio_takelineb(rio, buf)) > 0) {
        printf("server received %d bytes on fd %d\n", n, rio->fd);
        rio_writen(rio->fd, buf, n);
    }
    return 1;
}

static void pool(int listenfd)
{
    static int clientfd[FD_SETSIZE];
    static rio_t *clientrio[FD_SETSIZE];
    fd_set read_set, ready_set;
    int maxfd = listenfd, maxi = -1;
    memset(clientfd, -1, sizeof clientfd);
    FD_ZERO(&read_set);
    FD_SET(listenfd, &read_set);
    while (1) {
        ready_set = read_set;
        int nready = select(maxfd + 1, &ready_set, NULL, NULL, NULL);
        if (FD_ISSET(listenfd, &ready_set)) {
            int connfd = accept(listenfd, NULL, NULL), i = 0;
            nready--;
            while (clientfd[i] >= 0)
                i++;
            clientfd[i] = connfd;
            clientrio[i] = rio_new(connfd);
            FD_SET(connfd, &read_set);
            maxfd = connfd > maxfd ? connfd : maxfd;
            maxi = i > maxi ? i : maxi;
        }
        for (int i = 0; i <= maxi && nready > 0; i++) {
            if (clientfd[i] > 0 && FD_ISSET(clientfd[i], &ready_set)) {
                nready--;
                if (!serve(clientrio[i])) {
                    close(clientfd[i]);
                    FD_CLR(clientfd[i], &read_set);
                    free(clientrio[i]);
                    clientfd[i] = -1;
                }
            }
        }
    }
}

static void polls(int listenfd)
{
    static struct pollfd client[OPEN_MAX];
    static rio_t *clientrio[OPEN_MAX];
    int maxi = 0;
    for (int i = 0; i < OPEN_MAX; i++)
        client[i] = (struct pollfd){.fd = -1, .events = POLLIN};
    client[0].fd = listenfd;
    while (1) {
        int nready = poll(client, maxi + 1, -1);
        if (client[0].revents & POLLIN) {
            int connfd = accept(listenfd, NULL, NULL), i = 1;
            nready--;
            while (client[i].fd >= 0)
                i++;
            client[i].fd = connfd;
            clientrio[i] = rio_new(connfd);
            maxi = i > maxi ? i : maxi;
        }
        for (int i = 1; i <= maxi && nready > 0; i++) {
            if (client[i].fd >= 0 && client[i].revents) {
                nready--;
                if (!serve(clientrio[i])) {
                    close(client[i].fd);
                    free(clientrio[i]);
                    client[i].fd = -1;
                }
            }
        }
    }
}

static void edge_accept(int epfd, int listenfd, rio_t **rio)
{
    int connfd;
    while ((connfd = accept(listenfd, NULL, NULL)) >= 0) {
        struct epoll_event event = {.events = EPOLLIN | EPOLLET, .data.fd = connfd};
        fcntl(connfd, F_SETFL, O_NONBLOCK);
        rio[connfd] = rio_new(connfd);
        epoll_ctl(epfd, EPOLL_CTL_ADD, connfd, &event);
    }
}

/* Until nothing is left: whether the client is still there. */
static int edge_serve(rio_t *rio)
{
    errno = 0;
    while (serve(rio))
        ;
    return errno == EAGAIN;
}

static void edge(int listenfd)
{
    static rio_t *rio[OPEN_MAX];
    struct epoll_event events[MAXEVENTS];
    struct epoll_event event = {.events = EPOLLIN | EPOLLET, .data.fd = listenfd};
    int epfd = epoll_create1(0);
    fcntl(listenfd, F_SETFL, O_NONBLOCK);
    epoll_ctl(epfd, EPOLL_CTL_ADD, listenfd, &event);
    while (1) {
        int nready = epoll_wait(epfd, events, MAXEVENTS, -1);
        for (int i = 0; i < nready; i++) {
            int fd = events[i].data.fd;
            if (fd == listenfd) {
                edge_accept(epfd, listenfd, rio);
            } else if (!edge_serve(rio[fd])) {
                close(fd);
                free(rio[fd]);
            }
        }
    }
}

static void epolls(int listenfd)
{
    static rio_t *rio[OPEN_MAX];
    struct epoll_event events[MAXEVENTS], event = {.events = EPOLLIN, .data.fd = listenfd};
    int epfd = epoll_create1(0);
    epoll_ctl(epfd, EPOLL_CTL_ADD, listenfd, &event);
    while (1) {
        int nready = epoll_wait(epfd, events, MAXEVENTS, -1);
        for (int i = 0; i < nready; i++) {
            int fd = events[i].data.fd;
            if (fd == listenfd) {
                event.data.fd = accept(listenfd, NULL, NULL);
                rio[event.data.fd] = rio_new(event.data.fd);
                epoll_ctl(epfd, EPOLL_CTL_ADD, event.data.fd, &event);
            } else if (!serve(rio[fd])) {
                close(fd);
                free(rio[fd]);
            }
        }
    }
}

static void echo(int connfd)
{
    rio_t rio = {.fd = connfd};
    rio.bufptr = rio.buf;
    while (serve(&rio))
        ;
    close(connfd);
}

static void *thread(void *vargp)
{
    int connfd = *(int *)vargp;
    pthread_detach(pthread_self());
    free(vargp);
    echo(connfd);
    return NULL;
}

static void threads(int listenfd)
{
    while (1) {
        pthread_t tid;
        int *connfdp = malloc(sizeof(int));
        *connfdp = accept(listenfd, NULL, NULL);
        pthread_create(&tid, NULL, thread, connfdp);
    }
}

static int buf[SBUFSIZE], front, rear;
static sem_t mutex, slots, items;

static void *worker(void *vargp)
{
    pthread_detach(pthread_self());
    while (1) {
        sem_wait(&items);
        sem_wait(&mutex);
        int connfd = buf[++front % SBUFSIZE];
        sem_post(&mutex);
        sem_post(&slots);
        echo(connfd);
    }
    return vargp;
}

static void threadpool(int listenfd)
{
    pthread_t tid;
    sem_init(&mutex, 0, 1);
    sem_init(&slots, 0, SBUFSIZE);
    sem_init(&items, 0, 0);
    for (int i = 0; i < NTHREADS; i++)
        pthread_create(&tid, NULL, worker, NULL);
    while (1) {
        int connfd = accept(listenfd, NULL, NULL);
        sem_wait(&slots);
        sem_wait(&mutex);
        buf[++rear % SBUFSIZE] = connfd;
        sem_post(&mutex);
        sem_post(&items);
    }
}

static void iterative(int listenfd)
{
    while (1)
        echo(accept(listenfd, NULL, NULL));
}

static void selects(int listenfd)
{
    char line[MAXLINE];
    fd_set read_set, ready_set;
    FD_ZERO(&read_set);
    FD_SET(STDIN_FILENO, &read_set);
    FD_SET(listenfd, &read_set);
    while (1) {
        ready_set = read_set;
        select(listenfd + 1, &ready_set, NULL, NULL, NULL);
        if (FD_ISSET(STDIN_FILENO, &ready_set) && !fgets(line, MAXLINE, stdin))
            exit(0);
        if (FD_ISSET(listenfd, &ready_set))
            echo(accept(listenfd, NULL, NULL));
    }
}

static void sigchld_handler(int sig)
{
    while (waitpid(-1, NULL, WNOHANG) > 0)
        ;
}

static void processes(int listenfd)
{
    struct sigaction action = {.sa_handler = sigchld_handler, .sa_flags = SA_RESTART};
    sigaction(SIGCHLD, &action, NULL);
    while (1) {
        int connfd = accept(listenfd, NULL, NULL);
        if (fork() == 0) {
            close(listenfd);
            echo(connfd);
            exit(0);
        }
        close(connfd);
    }
}

static void prefork(int listenfd)
{
    for (int i = 0; i < NCHILDREN; i++)
        if (fork() == 0)
            iterative(listenfd);
    while (1)
        pause();
}

/* Sends the descriptor along with a byte, or receives one where fd is -1. */
static int pass_fd(int socket, int fd)
{
    char byte = 0;
    char control[CMSG_SPACE(sizeof(int))] = {0};
    struct iovec iov = {&byte, 1};
    struct msghdr msg = {.msg_iov = &iov,
                         .msg_iovlen = 1,
                         .msg_control = control,
                         .msg_controllen = sizeof control};
    if (fd < 0) {
        if (recvmsg(socket, &msg, 0) <= 0)
            exit(0);
        return *(int *)CMSG_DATA(CMSG_FIRSTHDR(&msg));
    }
    struct cmsghdr *header = CMSG_FIRSTHDR(&msg);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    *(int *)CMSG_DATA(header) = fd;
    return sendmsg(socket, &msg, 0);
}

static void passed(int socket)
{
    char byte = 0;
    while (1) {
        echo(pass_fd(socket, -1));
        rio_writen(socket, &byte, 1);
    }
}

static void prefork_pass(int listenfd)
{
    int pipefd[NCHILDREN], busy[NCHILDREN] = {0}, navail = NCHILDREN, maxfd = listenfd;
    fd_set read_set, ready_set;
    FD_ZERO(&read_set);
    FD_SET(listenfd, &read_set);
    for (int i = 0; i < NCHILDREN; i++) {
        int sockfd[2];
        socketpair(AF_UNIX, SOCK_STREAM, 0, sockfd);
        if (fork() == 0) {
            close(sockfd[0]);
            close(listenfd);
            passed(sockfd[1]);
        }
        close(sockfd[1]);
        maxfd = pipefd[i] = sockfd[0];
        FD_SET(pipefd[i], &read_set);
    }
    while (1) {
        char byte;
        ready_set = read_set;
        if (navail == 0)
            FD_CLR(listenfd, &ready_set);
        select(maxfd + 1, &ready_set, NULL, NULL, NULL);
        if (FD_ISSET(listenfd, &ready_set)) {
            int connfd = accept(listenfd, NULL, NULL), i = 0;
            while (busy[i])
                i++;
            busy[i] = 1;
            navail--;
            pass_fd(pipefd[i], connfd);
            close(connfd);
        }
        for (int i = 0; i < NCHILDREN; i++)
            if (FD_ISSET(pipefd[i], &ready_set) && read(pipefd[i], &byte, 1) > 0) {
                busy[i] = 0;
                navail++;
            }
    }
}

/* Port distribution. The descriptors that its programs begin with, and what they share. */
enum { TABLE = 3, INBOX, OUTBOX, LIFE, PATIENCE = 30 };

typedef struct {
    int pid[NSERVICES + 1], port[NSERVICES + 1], load[NSERVICES + 1];
    int promised[NSERVICES + 1];
} table_t;

static table_t *map_table(int fd)
{
    return mmap(NULL, sizeof(table_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
}

static void message_passer(void)
{
    char buf[MAXLINE];
    while (read(INBOX, buf, MAXLINE) > 0)
        ;
    exit(0);
}

static void service_client(table_t *table, int index, rio_t **client)
{
    char buf[MAXLINE];
    int n;
    if (rio_readavailb(*client) <= 0) {
        close((*client)->fd);
        free(*client);
        *client = NULL;
        table->load[index]--;
        return;
    }
    while ((n = rio_takelineb(*client, buf)) > 0)
        if (strncmp(buf, "user ", 5) && buf[0] != '@')
            rio_writen((*client)->fd, buf, n);
}

static void service(int listenfd, int index)
{
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = index, .l_len = 1};
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    rio_t *clients[LIMIT] = {0};
    table_t *table = map_table(TABLE);
    fcntl(TABLE, F_SETLK, &lock);
    getsockname(listenfd, (struct sockaddr *)&address, &length);
    table->port[index] = ntohs(address.sin_port);
    table->load[index] = 0;
    while (1) {
        fd_set ready_set;
        int maxfd = listenfd;
        FD_ZERO(&ready_set);
        FD_SET(INBOX, &ready_set);
        if (table->load[index] < LIMIT)
            FD_SET(listenfd, &ready_set);
        for (int i = 0; i < LIMIT; i++)
            if (clients[i]) {
                FD_SET(clients[i]->fd, &ready_set);
                if (clients[i]->fd > maxfd)
                    maxfd = clients[i]->fd;
            }
        select(maxfd + 1, &ready_set, NULL, NULL, NULL);
        if (FD_ISSET(listenfd, &ready_set)) {
            int i = 0;
            while (clients[i])
                i++;
            clients[i] = rio_new(accept(listenfd, NULL, NULL));
            table->load[index]++;
            if (table->promised[index] > 0)
                __atomic_fetch_sub(&table->promised[index], 1, __ATOMIC_SEQ_CST);
        }
        for (int i = 0; i < LIMIT; i++)
            if (clients[i] && FD_ISSET(clients[i]->fd, &ready_set))
                service_client(table, index, &clients[i]);
    }
}

static int inbox[2], outbox[NSERVICES][2], lifefd[NSERVICES + 1], tablefd;

static void start_program(table_t *table, int i)
{
    char index[16];
    int life[2];
    pipe2(life, O_CLOEXEC);
    table->load[i] = -1;
    table->promised[i] = 0;
    int pid = fork();
    if (pid == 0) {
        dup2(tablefd, TABLE);
        if (i == NSERVICES) {
            dup2(inbox[0], INBOX);
            execl("/proc/self/exe", "echoservers", "0", "passer", NULL);
        }
        dup2(outbox[i][0], INBOX);
        dup2(inbox[1], OUTBOX);
        dup2(life[1], LIFE);
        snprintf(index, sizeof index, "%d", i);
        execl("/proc/self/exe", "echoservers", "0", "service", index, NULL);
        _exit(127);
    }
    close(life[1]);
    lifefd[i] = life[0];
    table->pid[i] = pid;
}

/* The service with the least clients, accepted or promised; -1 when all are full. */
static int least_loaded(table_t *table)
{
    int best = -1, least = LIMIT;
    for (int i = 0; i < NSERVICES; i++) {
        int promised = __atomic_load_n(&table->promised[i], __ATOMIC_SEQ_CST);
        int load = __atomic_load_n(&table->load[i], __ATOMIC_SEQ_CST);
        if (promised < 0)
            promised = 0;
        if (load >= 0 && load + promised < least) {
            best = i;
            least = load + promised;
        }
    }
    return best;
}

static void answer(table_t *table, int connfd)
{
    static time_t answered;
    char line[32] = "full\n";
    int best = least_loaded(table);
    if (best < 0 && time(NULL) - answered > PATIENCE) {
        for (int i = 0; i < NSERVICES; i++)
            table->promised[i] = 0;
        best = least_loaded(table);
    }
    if (best >= 0) {
        __atomic_fetch_add(&table->promised[best], 1, __ATOMIC_SEQ_CST);
        answered = time(NULL);
        snprintf(line, sizeof line, "port %d\n", table->port[best]);
    }
    rio_writen(connfd, line, strlen(line));
    close(connfd);
}

static void ports(int listenfd)
{
    tablefd = memfd_create("services", 0);
    ftruncate(tablefd, sizeof(table_t));
    table_t *table = map_table(tablefd);
    pipe2(inbox, O_CLOEXEC);
    for (int i = 0; i < NSERVICES; i++)
        pipe2(outbox[i], O_CLOEXEC);
    for (int i = 0; i <= NSERVICES; i++)
        start_program(table, i);
    while (1) {
        fd_set ready_set;
        int maxfd = listenfd;
        FD_ZERO(&ready_set);
        FD_SET(listenfd, &ready_set);
        for (int i = 0; i < NSERVICES; i++) {
            FD_SET(lifefd[i], &ready_set);
            if (lifefd[i] > maxfd)
                maxfd = lifefd[i];
        }
        select(maxfd + 1, &ready_set, NULL, NULL, NULL);
        for (int i = 0; i < NSERVICES; i++)
            if (FD_ISSET(lifefd[i], &ready_set)) {
                waitpid(table->pid[i], NULL, 0);
                close(lifefd[i]);
                start_program(table, i);
            }
        if (FD_ISSET(listenfd, &ready_set))
            answer(table, accept(listenfd, NULL, NULL));
    }
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
    const char *model = argc > 2 ? argv[2] : "";
    int executed = !strcmp(model, "service") || !strcmp(model, "passer");
    if (!executed)
        setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    signal(SIGPIPE, SIG_IGN);
    setvbuf(stdout, NULL, _IONBF, 0);
    if (!strcmp(model, "passer"))
        message_passer();
    int listenfd = open_listenfd(atoi(argv[1]));
    if (!strcmp(model, "service"))
        service(listenfd, atoi(argv[3]));
    static const struct {
        const char *model;
        void (*serve)(int listenfd);
    } servers[] = {{"iterative", iterative}, {"process", processes},   {"select", selects},
                   {"pool", pool},           {"poll", polls},          {"epoll", epolls},
                   {"epoll-et", edge},       {"thread", threads},      {"threadpool", threadpool},
                   {"prefork", prefork},     {"prefork-pass", prefork_pass},
                   {"ports", ports}};
    for (size_t i = 0; i < sizeof servers / sizeof servers[0]; i++)
        if (!strcmp(model, servers[i].model))
            servers[i].serve(listenfd);
    return 2;
}
