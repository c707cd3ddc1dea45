import static echolab.unix.Csapp.*;

/// Started with a limit of five descriptors: uses them up.
void main() {
    int[] ends = new int[2];
    dup(0);
    pipe(ends);
    dup(0);
    dup(0);
    socket(AF_INET, SOCK_STREAM, 0);
    open("/dev/null", O_RDONLY, 0);
    dup2(0, 5);
    setrlimit_nofile(7);
    dup(0);
    pipe(ends);
    dup(0);
    setrlimit_nofile(3);
    close(4);
    dup(0);
}
