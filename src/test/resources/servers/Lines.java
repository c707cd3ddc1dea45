import static echolab.unix.Csapp.*;

void main() {
    Signal(SIGUSR1, _ ->
            close(99));
    int a = dup(0), b = dup(1);
    close(same(a)); close(b);
    dup2(
            same(0),
            7);
    read(0, new byte[1], 1); close(7);
    if (fork() == 0)
        exit(0);
    read(0, new byte[1], 1);
}

int same(int fd) {
    return dup2(fd, fd);
}
