package echolab.server;

import static echolab.server.PortTable.*;
import static echolab.unix.Csapp.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import echolab.unix.fd_set;
import echolab.unix.rio_t;
import echolab.unix.timeval;
import org.jspecify.annotations.Nullable;

/// Port distribution (joinc): a process manager forks and executes one service for each port, and
/// tells a client which of them has the least to do; the client connects there. What all must know
/// is in shared memory. Users of different services talk through a message passer and pipes.
///
/// Three programs: this one, {@link PortService} and {@link MessagePasser}.
final class PortManager {
    /// What the configuration file says.
    static final class Config {
        int services = 3;
        int firstport; // 0: the kernel chooses
        int limit = 2; // clients of one service
        String watch = "pipe"; // how the death of a program is noticed
        int patience = 30; // seconds that a client may take from here to its service

        /// Only a pipe wakes `select`; otherwise the manager looks for itself, once a second.
        @Nullable timeval timeout() {
            return watch.equals("pipe") ? null : new timeval(1, 0);
        }
    }

    /// What the manager keeps: pipes, and which of them tells of whose life.
    static final class Manager {
        final Config config;
        final int programs; // the services 0, 1, ... and then the message passer
        final int tablefd;
        final PortTable table;
        final int[] inbox = new int[2]; // of the message passer
        final int[][] outbox; // from there to each service
        final int[] lifefd;
        long answered; // when a client was last sent to a service

        Manager(Config config) {
            this.config = config;
            programs = config.services + 1;
            tablefd = Memfd_create("services", 0);
            Ftruncate(tablefd, PortTable.bytes(programs));
            table = PortTable.map(tablefd, programs);
            outbox = new int[config.services][2];
            lifefd = new int[programs];
            Pipe2(inbox, O_CLOEXEC);
            for (int[] pipe : outbox) {
                Pipe2(pipe, O_CLOEXEC);
            }
        }
    }

    static void main(String[] argv) {
        Config config = new Config();
        fd_set ready_set = new fd_set();
        int listenfd = Open_listenfd(Integer.parseInt(argv[0]));
        read_config(argv[1], config);
        Manager m = new Manager(config);
        for (int i = 0; i < m.programs; i++) {
            start(i, m);
        }
        while (true) {
            FD_ZERO(ready_set);
            FD_SET(listenfd, ready_set);
            int maxfd = listenfd;
            for (int i = 0; i < m.programs && m.config.watch.equals("pipe"); i++) {
                FD_SET(m.lifefd[i], ready_set);
                maxfd = Math.max(maxfd, m.lifefd[i]);
            }
            Select(maxfd + 1, ready_set, null, null, config.timeout());
            for (int i = 0; i < m.programs; i++) {
                if (is_dead(i, ready_set, m)) {
                    bury(i, m);
                    start(i, m);
                }
            }
            if (FD_ISSET(listenfd, ready_set)) {
                answer(Accept(listenfd), m);
            }
        }
    }

    /// `ports 3` or `ports 9001-9003`, `clients 2`, `watch pipe`, `lock` or `proc`, `patience 30`.
    static void read_config(String path, Config config) {
        byte[] buf = new byte[MAXLINE];
        rio_t rio = new rio_t();
        int fd = Open(path, O_RDONLY, 0);
        rio_readinitb(rio, fd);
        int n;
        while ((n = rio_readlineb(rio, buf, MAXLINE)) > 0) {
            String[] word = new String(buf, 0, n, UTF_8).split("#", 2)[0].strip().split("[ -]+");
            switch (word[0]) {
                case "" -> {} // a comment
                case "clients" -> config.limit = Integer.parseInt(word[1]);
                case "patience" -> config.patience = Integer.parseInt(word[1]);
                case "watch" -> config.watch = word[1];
                case "ports" -> {
                    config.firstport = word.length > 2 ? Integer.parseInt(word[1]) : 0;
                    int last = Integer.parseInt(word[word.length - 1]);
                    config.services = word.length > 2 ? last - config.firstport + 1 : last;
                }
                default -> app_error("configuration: " + word[0] + "?");
            }
        }
        Close(fd);
        if (config.services < 1 || config.services > MAXSERVICES || config.limit < 1) {
            app_error("configuration: 1 to 16 ports, and at least one client");
        }
    }

    static void start(int i, Manager m) {
        int[] life = new int[2];
        Pipe2(life, O_CLOEXEC);
        m.table.load.set(i, -1);
        m.table.promised.set(i, 0);
        int pid = Fork();
        if (pid == 0) {
            execute(i, life[1], m);
        }
        Close(life[1]); // the program alone keeps it open
        m.lifefd[i] = life[0];
        m.table.pid.set(i, pid);
    }

    /// In the child: what the program needs gets the numbers that it knows, each after it was copied
    /// from. All other descriptors of the manager are closed on execution.
    static void execute(int i, int life, Manager m) {
        int n = m.config.services;
        Dup2(m.tablefd, TABLE);
        if (i == n) {
            Dup2(m.inbox[0], INBOX);
            for (int j = 0; j < n; j++) {
                Dup2(m.outbox[j][1], OUTBOX + j);
            }
            Dup2(life, OUTBOX + n);
            Execve("MessagePasser", Integer.toString(n));
        }
        Dup2(m.outbox[i][0], INBOX);
        Dup2(m.inbox[1], OUTBOX);
        Dup2(life, LIFE);
        int port = m.config.firstport == 0 ? 0 : m.config.firstport + i;
        Execve(
                "PortService",
                Integer.toString(i),
                Integer.toString(n),
                Integer.toString(port),
                Integer.toString(m.config.limit));
    }

    /// Whether a program has ended, as the configured way tells.
    static boolean is_dead(int i, fd_set ready_set, Manager m) {
        return switch (m.config.watch) {
            case "pipe" -> FD_ISSET(m.lifefd[i], ready_set);
            case "lock" -> m.table.load.get(i) >= 0 && Fcntl_getlk(m.tablefd, i) == 0;
            default -> proc_state(m.table.pid.get(i)) == 'Z';
        };
    }

    /// Tells what each of the three ways says, and reaps the zombie.
    static void bury(int i, Manager m) {
        int pid = m.table.pid.get(i);
        boolean closed = read(m.lifefd[i], new byte[1], 1) == 0;
        boolean unlocked = Fcntl_getlk(m.tablefd, i) == 0;
        char state = proc_state(pid);
        printf(
                "%d is dead: pipe %s, lock %s, /proc says %s\n",
                pid, closed ? "closed" : "open", unlocked ? "released" : "held", state);
        Waitpid(pid, null, 0);
        Close(m.lifefd[i]);
    }

    /// The state letter of the process, `proc_pid_stat(5)`; `X` when there is none.
    static char proc_state(int pid) {
        byte[] buf = new byte[MAXLINE];
        int fd = open("/proc/" + pid + "/stat", O_RDONLY, 0);
        if (fd < 0) {
            return 'X';
        }
        String stat = new String(buf, 0, read(fd, buf, MAXLINE), UTF_8);
        Close(fd);
        return stat.charAt(stat.lastIndexOf(')') + 2);
    }

    /// One line for the client: the port of the service with the least clients. From now on it is one
    /// of them, because others will ask before it has connected there.
    static void answer(int connfd, Manager m) {
        int best = least_loaded(m);
        if (best < 0 && time() - m.answered > m.config.patience) {
            for (int i = 0; i < m.config.services; i++) {
                m.table.promised.set(i, 0); // they will not come any more
            }
            best = least_loaded(m);
        }
        if (best < 0) {
            fprintf(connfd, "full\n");
        } else {
            m.table.promised.add(best, 1);
            m.answered = time();
            fprintf(connfd, "port %d\n", m.table.port.get(best));
        }
        Close(connfd);
    }

    /// The service with the least clients, accepted or promised; -1 when all are full. A service
    /// counts a client as its own before it takes it from the promised ones: read the other way
    /// round, one that is accepted meanwhile counts twice rather than not at all.
    static int least_loaded(Manager m) {
        int best = -1;
        int least = m.config.limit;
        for (int i = 0; i < m.config.services; i++) {
            int promised = Math.max(0, m.table.promised.get(i));
            int load = m.table.load.get(i);
            if (load >= 0 && load + promised < least) {
                best = i;
                least = load + promised;
            }
        }
        return best;
    }
}
