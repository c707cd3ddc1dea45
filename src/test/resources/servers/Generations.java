import static echolab.unix.Csapp.*;

/// A program that executes others: a child that forks in its turn, and at last itself.
class Generations {
    static void main() {
        if (Fork() == 0) {
            Execve("Middle", "2");
        }
        waitpid(-1, null, 0);
        Execve("Server");
    }

    static class Middle {
        static void main(String[] argv) {
            int pid = Fork();
            if (pid == 0) {
                Execve("Youngest");
            }
            waitpid(pid, null, 0);
            exit(Integer.parseInt(argv[0]));
        }
    }

    static class Youngest {
        static void main() {
            read(STDIN_FILENO, new byte[1], 1);
            exit(1);
        }
    }

    static class Server {
        static void main() {
            byte[] buf = new byte[MAXLINE];
            int listenfd = Open_listenfd(0);
            int connfd = Accept(listenfd);
            int n;
            while ((n = read(connfd, buf, MAXLINE)) > 0) {
                rio_writen(connfd, buf, n);
            }
        }
    }
}
