import static echolab.unix.Csapp.*;

/// Moves descriptors about.
void main() {
    int[] ends = new int[2];
    byte[] buf = new byte[8];
    dup(0);
    dup(1);
    close(3);
    dup(2);
    dup2(0, 7);
    dup2(7, 7);
    dup2(4, 7);
    pipe(ends);
    write(ends[1], "hello".getBytes(), 0, 5);
    read(ends[0], buf, 3);
    read(ends[0], buf, 8);
    close(ends[1]);
    read(ends[0], buf, 8);
    close(ends[0]);
    pipe(ends);
    close(ends[0]);
    write(ends[1], buf, 0, 1);
}
