import static echolab.unix.Csapp.*;

/// Calls that fail, each on its own mistake; then one that succeeds, and `errno` stays.
void main() {
    int[] ends = new int[2];
    byte[] buf = new byte[8];
    int nobody = 0x3fffffff;
    close(9);
    dup(99);
    dup2(9, 5);
    dup2(0, -1);
    read(-1, buf, 1);
    write(9, buf, 0, 1);
    open("/nowhere/at/all", O_RDONLY, 0);
    open("/", O_WRONLY, 0);
    int pipe = pipe(ends);
    read(ends[1], buf, 1);
    write(ends[0], buf, 0, 1);
    read(ends[0], buf, 0);
    waitpid(-1, null, 0);
    waitpid(getpid(), null, WNOHANG);
    kill(nobody, SIGTERM);
    kill(getpid(), 99);
    kill(-1, 0);
    sigaction(SIGKILL, _ -> {});
    sigaction(0, null);
    setrlimit_nofile(1L << 40);
    close(ends[0]);
    printf("%d %s\n", errno(), strerror(errno()));
}
