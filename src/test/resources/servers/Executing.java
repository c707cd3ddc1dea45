import static echolab.unix.Csapp.*;

import echolab.unix.shared_ints;

/// Forks a child that executes another program: it finds its descriptors where they were, but for
/// those that are closed on execution, its memory shared, its lock held, and no handler.
class Executing {
    static void main() {
        int fd = Memfd_create("numbers", 0);
        Ftruncate(fd, 8);
        shared_ints numbers = Mmap_ints(fd, 8);
        int[] pipe = new int[2];
        Pipe2(pipe, O_CLOEXEC);
        Signal(SIGTERM, _ -> numbers.set(1, -1));
        int pid = Fork();
        if (pid == 0) {
            Fcntl_setlk(fd, F_WRLCK, 1);
            execve("NoSuch");
            Dup2(pipe[0], 6);
            Execve("Other", "6", "hello");
        }
        read(STDIN_FILENO, new byte[1], 1);
        if (fcntl_getlk(fd, 1) == pid) {
            numbers.set(0, numbers.get(0) + 1);
        }
        Close(pipe[1]);
        waitpid(pid, null, 0);
        fcntl_getlk(fd, 1);
        read(STDIN_FILENO, new byte[1], 1);
    }

    static final class Other {
        static void main(String[] argv) {
            shared_ints numbers = Mmap_ints(3, 8);
            numbers.set(0, 41);
            printf("%s from fd %s\n", argv[1], argv[0]);
            read(Integer.parseInt(argv[0]), new byte[1], 1);
            exit(3);
        }
    }
}
