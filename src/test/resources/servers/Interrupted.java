import static echolab.unix.Csapp.*;

/// Gets signals while it waits, while it is parked, and from itself.
void main() {
    byte[] buf = new byte[8];
    int[] caught = new int[1];
    Signal(SIGUSR1, _ -> caught[0]++);
    Signal(SIGINT, _ -> write(1, "ouch\n".getBytes(), 0, 5));
    pause();
    read(0, buf, 8);
    kill(getpid(), SIGUSR1);
    close(9);
    close(9);
    printf("caught %d, errno %d\n", caught[0], errno());
    Signal(SIGUSR1, null);
    kill(getpid(), SIGUSR1);
    close(9);
}
