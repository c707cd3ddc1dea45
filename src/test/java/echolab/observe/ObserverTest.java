package echolab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Fd;
import echolab.kernel.KernelText;
import echolab.kernel.Observation;
import echolab.kernel.Pid;
import echolab.kernel.Unknown;
import echolab.unix.SocketDiag;
import echolab.unix.SocketFacts;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The observer on a machine made of texts.
class ObserverTest {
    private static final int TTY = 1;
    private static final String ZOMBIE_STAT =
            "102 (x) Z 100 100 100 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0"
                    + " 0 0 0 0 0 0 0 0 0 0 0 768\n";
    private static final String TCP_HEAD = "  sl  local_address rem_address   st\n";

    /// A server with a terminal, a listener with two waiting and one connection; a child that shares
    /// all but the listener; a zombie.
    private static FakeMachine server() {
        return new FakeMachine()
                .process(100, 50, "S (sleeping)", 0x10000)
                .children(100, "101 102 ")
                .process(101, 100, "S (sleeping)", 0)
                .children(101, "")
                .process(102, 100, "Z (zombie)", 0)
                .text("/proc/102/stat", ZOMBIE_STAT)
                .fd(100, 0, "/dev/pts/3", "02", TTY)
                .fd(100, 1, "/dev/pts/3", "02", TTY)
                .fd(100, 2, "/dev/pts/3", "02", 0)
                .fd(100, 3, "socket:[77]", "02", 2)
                .fd(100, 4, "socket:[78]", "02", 3)
                .fd(101, 0, "/dev/pts/3", "02", TTY)
                .fd(101, 4, "socket:[78]", "02", 3)
                .fd(100, 33, "/usr/lib/jvm/modules", "0", 9)
                .socket(100, 3, listener(3))
                .socket(100, 4, connection())
                .socket(101, 4, connection())
                .text(
                        "/proc/net/tcp",
                        TCP_HEAD
                                + "0: 0100007F:3B6D 00000000:0000 0A 0:3 0:0 0 0 0 77 1\n"
                                + "1: 0100007F:3B6D 0100007F:9C40 01 0:0 0:0 0 0 0 78 1\n"
                                + "2: 0100007F:3B6D 0100007F:9C41 01 0:0 0:0 0 0 0 0 1\n"
                                + "3: 0100007F:3B6D 0100007F:9C42 08 0:0 0:0 0 0 0 0 1\n"
                                + "4: 0100007F:3B6E 0100007F:9C43 01 0:0 0:0 0 0 0 0 1\n"
                                + "5: 0100007F:3B6D 0100007F:9C44 06 0:0 0:0 0 0 0 0 1\n");
    }

    private static SocketFacts listener(int queued) {
        return new SocketFacts(2, 1, Optional.of(at(15213)), Optional.empty(), 10, queued, 16);
    }

    private static SocketFacts connection() {
        return new SocketFacts(2, 1, Optional.of(at(15213)), Optional.of(at(40000)), 1, 0, 0);
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static Observation observe(FakeMachine machine) {
        return new Observer(machine, new Fd(32)).observe(List.of(new Pid(100)));
    }

    @Test
    void a_server_and_its_children_become_the_three_tables() {
        Observation observation = observe(server());
        assertThat(KernelText.of(observation.state()))
                .isEqualTo(
                        """
                        process 100, parent 50, pending SIGCHLD
                          0, 1 -> file 1
                          2 -> file 2
                          3 -> file 3
                          4 -> file 4
                        process 101, parent 100
                          0 -> file 1
                          4 -> file 4
                        process 102, parent 100, zombie: exited with 3
                        file 1: refcnt 3, read-write -> v-node 1
                        file 2: refcnt 1, read-write -> v-node 1
                        file 3: refcnt 1, read-write -> v-node 2
                        file 4: refcnt 2, read-write -> v-node 3
                        v-node 1: terminal /dev/pts/3
                        v-node 2: listening at 127.0.0.1:15213, backlog 16, queue \
                        [127.0.0.1:40001 ESTABLISHED, 127.0.0.1:40002 CLOSE_WAIT]
                        v-node 3: connection of 127.0.0.1:40000 to 127.0.0.1:15213, ESTABLISHED
                        """);
        assertThat(observation.unknown())
                .extracting(Unknown::words)
                .containsExactly(
                        "the clients of 1 reset connections in the accept queue of"
                                + " process 100 fd 3");
    }

    private static final long CHLD = 0x10000;
    private static final long USR1 = 0x200;

    @Test
    void a_signal_that_is_kept_and_not_taken_now_is_blocked() {
        FakeMachine machine =
                server().blocks(100, CHLD | USR1 | 2)
                        .signalFd(100, 34, CHLD | USR1)
                        .signalFd(100, 35, USR1)
                        .blocks(101, CHLD)
                        .signalFd(101, 34, CHLD);
        assertThat(KernelText.of(observe(machine).state()))
                .contains("process 100, parent 50, pending SIGCHLD, blocked SIGCHLD\n")
                .contains("process 101, parent 100\n");
    }

    @Test
    void a_signal_that_the_kernel_does_not_hold_back_is_not_blocked() {
        FakeMachine machine =
                server().blocks(100, USR1).signalFd(100, 34, CHLD).signalFd(100, 35, 0);
        assertThat(KernelText.of(observe(machine).state()))
                .contains("process 100, parent 50, pending SIGCHLD\n");
    }

    @Test
    void what_is_blocked_is_unknown_where_the_descriptors_cannot_be_read() {
        FakeMachine unread =
                server().blocks(100, CHLD).signalFd(100, 34, CHLD).forbid("/proc/100/fdinfo/34");
        assertThat(observe(unread).unknown()).contains(new Unknown.Blocked(new Pid(100)));
        assertThat(observe(server().forbidDescriptors(101)).unknown())
                .contains(new Unknown.Blocked(new Pid(101)));
    }

    @Test
    void an_empty_accept_queue_needs_no_table_of_connections() {
        FakeMachine machine =
                server().socket(100, 3, listener(0)).text("/proc/net/tcp", "nonsense");
        assertThat(KernelText.of(observe(machine).state())).contains("backlog 16, queue []");
    }

    @Test
    void without_kcmp_sockets_are_told_apart_and_the_rest_is_unknown() {
        Observation observation = observe(server().forbidKcmp());
        assertThat(KernelText.of(observation.state()))
                .contains(
                        """
                        process 101, parent 100
                          0 -> file 6
                          4 -> file 5
                        """);
        assertThat(observation.unknown())
                .extracting(Unknown::words)
                .contains(
                        "which of these share an open file:"
                                + " process 100 fd 0, 1, 2; process 101 fd 0");
    }

    @Test
    void without_kcmp_descriptors_with_other_flags_have_other_open_files() {
        FakeMachine machine =
                new FakeMachine()
                        .process(100, 50, "S", 0)
                        .fd(100, 0, "pipe:[5]", "0", 1)
                        .fd(100, 1, "pipe:[5]", "01", 2)
                        .forbidKcmp();
        Observation observation = observe(machine);
        assertThat(KernelText.of(observation.state()))
                .isEqualTo(
                        """
                        process 100, parent 50
                          0 -> file 1
                          1 -> file 2
                        file 1: refcnt 1, read -> v-node 1
                        file 2: refcnt 1, write -> v-node 1
                        v-node 1: pipe
                        """);
        assertThat(observation.unknown()).isEmpty();
    }

    @Test
    void a_machine_that_lends_no_sockets_shows_them_by_its_tables() {
        Observation observation =
                observe(server().fd(100, 5, "socket:[79]", "02", 7).forbidSockets());
        assertThat(KernelText.of(observation.state()))
                .contains(
                        "listening at 127.0.0.1:15213, backlog 0, queue"
                                + " [127.0.0.1:40001 ESTABLISHED, 127.0.0.1:40002 CLOSE_WAIT]",
                        "connection of 127.0.0.1:40000 to 127.0.0.1:15213, ESTABLISHED");
        assertThat(observation.unknown())
                .extracting(Unknown::words)
                .containsExactly(
                        "the backlog of the listening socket at process 100 fd 3",
                        "the clients of 1 reset connections in the accept queue of"
                                + " process 100 fd 3",
                        "whether the socket at process 100 fd 5 is new, bound or closed");
    }

    @Test
    void netlink_tells_the_backlog_where_sockets_are_not_lent() {
        FakeMachine machine =
                server().forbidSockets()
                        .tcpSockets(
                                new SocketDiag.Entry(10, at(15213), at(0), 1, 16, 77),
                                new SocketDiag.Entry(1, at(15213), at(40000), 0, 0, 78),
                                new SocketDiag.Entry(1, at(15213), at(40001), 0, 0, 0),
                                new SocketDiag.Entry(5, at(15213), at(40002), 0, 0, 0));
        Observation observation = observe(machine);
        assertThat(KernelText.of(observation.state()))
                .contains(
                        "listening at 127.0.0.1:15213, backlog 16, queue"
                                + " [127.0.0.1:40001 ESTABLISHED]",
                        "connection of 127.0.0.1:40000 to 127.0.0.1:15213, ESTABLISHED");
        assertThat(observation.unknown()).isEmpty();
    }

    @Test
    void a_forbidden_descriptor_table_is_unknown() {
        Observation observation = observe(server().forbidDescriptors(101));
        assertThat(observation.unknown())
                .extracting(Unknown::words)
                .contains("the descriptors of process 101");
    }

    @Test
    void whatever_vanishes_while_it_is_read_is_left_out() {
        FakeMachine machine = server();
        observe(machine);
        int questions = machine.questions();
        assertThat(questions).isGreaterThan(20);
        for (int question = 0; question <= questions; question++) {
            Observation observation = observe(machine.vanishAt(question));
            observation
                    .state()
                    .processes()
                    .values()
                    .forEach(p ->
                            assertThat(observation.state().openFiles().keySet())
                                    .containsAll(p.descriptors().values()));
        }
        assertThat(observe(machine.vanishAt(0)).state().processes()).isEmpty();
    }

    @Test
    void the_number_of_questions_grows_with_the_descriptors_and_hardly_more() {
        FakeMachine machine = new FakeMachine();
        StringBuilder children = new StringBuilder();
        for (int pid = 100; pid < 132; pid++) {
            machine.process(pid, pid == 100 ? 50 : 100, "S", 0).children(pid, "");
            for (int fd = 0; fd < 8; fd++) {
                machine.fd(pid, fd, "/dev/pts/3", "02", fd < 3 ? TTY : 10 + fd);
            }
            children.append(pid).append(' ');
        }
        machine.children(100, children.toString());
        observe(machine);
        int processes = 32;
        int descriptors = 8 * processes;
        int openFiles = 6;
        int compared = 3 * descriptors;
        assertThat(machine.questions())
                .isLessThanOrEqualTo(4 * processes + descriptors + compared + openFiles);
    }

    @Test
    void two_objects_without_a_file_are_two_v_nodes() {
        FakeMachine machine =
                new FakeMachine()
                        .process(100, 50, "S", 0)
                        .fd(100, 3, "anon_inode:[timerfd]", "02", 1)
                        .fd(100, 4, "anon_inode:[timerfd]", "02", 2)
                        .fd(100, 5, "anon_inode:[timerfd]", "02", 1);
        assertThat(KernelText.of(observe(machine).state()))
                .isEqualTo(
                        """
                        process 100, parent 50
                          3, 5 -> file 1
                          4 -> file 2
                        file 1: refcnt 2, read-write -> v-node 1
                        file 2: refcnt 1, read-write -> v-node 2
                        v-node 1: anon_inode:[timerfd]
                        v-node 2: anon_inode:[timerfd]
                        """);
    }
}
