import static echolab.unix.Csapp.*;

/// Writes more into a pipe than it holds; a child reads it all.
void main() {
    int[] ends = new int[2];
    byte[] buf = new byte[70000];
    pipe(ends);
    if (fork() == 0) {
        close(ends[1]);
        int total = 0;
        int n;
        while ((n = read(ends[0], buf, 70000)) > 0) {
            total += n;
        }
        printf("%d\n", total);
        exit(0);
    }
    write(ends[1], buf, 0, 60000);
    write(ends[1], buf, 0, 10000);
    close(ends[1]);
    waitpid(-1, null, 0);
}
