import static echolab.unix.Csapp.*;

/// Mistakes with sockets. The port it is given is taken.
void main(String[] argv) {
    int taken = Integer.parseInt(argv[0]);
    byte[] buf = new byte[8];
    accept(0);
    accept(9);
    listen(0, 1);
    bind(1, 0);
    setsockopt(2, SOL_SOCKET, SO_REUSEADDR, 1);
    shutdown(0, SHUT_WR);
    socket(AF_INET, 77, 0);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(fd, SOL_SOCKET, 9999, 1);
    accept(fd);
    read(fd, buf, 1);
    shutdown(fd, SHUT_WR);
    bind(fd, taken);
    bind(fd, 0);
    bind(fd, 0);
    listen(fd, 1);
    read(fd, buf, 1);
    write(fd, buf, 0, 1);
    open_listenfd(taken);
    printf("%s\n", strerror(errno()));
    Open_listenfd(taken);
}
