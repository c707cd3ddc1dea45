package echolab.bench;

import static echolab.unix.Csapp.*;

/// 32 processes with the same 8 descriptors, all blocked in `read`: something to look at.
final class Herd {
    static final int PROCESSES = 32;
    static final int DESCRIPTORS = 8;

    private Herd() {}

    static void main(String[] argv) {
        int listenfd = Open_listenfd(Integer.parseInt(argv[0])); // 3, after 0, 1 and 2
        int[] pipe = new int[2];
        Pipe(pipe); // 4 and 5
        dup(listenfd); // 6
        dup(pipe[1]); // 7
        for (int i = 1; i < PROCESSES; i++) {
            if (Fork() == 0) {
                break;
            }
        }
        read(pipe[0], new byte[1], 1); // nobody ever writes
    }
}
