import static echolab.unix.Csapp.*;

/// Prints a line, and after each key that is typed another one; then goes on printing into a pipe
/// that nobody reads, which has taken the terminal's place.
void main() {
    byte[] key = new byte[1];
    do {
        printf("line\n");
        read(STDIN_FILENO, key, 1);
    } while (key[0] != 'p');
    int[] pipe = new int[2];
    pipe(pipe);
    dup2(pipe[1], STDOUT_FILENO);
    while (true) {
        write(STDOUT_FILENO, new byte[4000], 0, 4000);
    }
}
