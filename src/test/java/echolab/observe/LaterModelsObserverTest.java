package echolab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Fd;
import echolab.kernel.KernelText;
import echolab.kernel.Observation;
import echolab.kernel.Pid;
import echolab.kernel.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Interest lists, UNIX sockets, threads and limits, on a machine made of texts.
class LaterModelsObserverTest {
    private static final int TERMINAL = 1;
    private static final int EPOLL = 2;
    private static final int NOBODYS = 99;
    private static final int FIRST = 70;
    private static final int SECOND = 71;
    private static final String EPOLL_LINK = "anon_inode:[eventpoll]";

    private static Observation observe(FakeMachine machine) {
        return new Observer(machine, new Fd(32)).observe(List.of(new Pid(100)));
    }

    private static List<String> lines(Observation observation, String start) {
        return KernelText.of(observation.state())
                .lines()
                .filter(line -> line.startsWith(start))
                .toList();
    }

    /// An epoll instance that watches a terminal and, under one number, two ends of a socket pair; a
    /// descriptor of that number is not open any more.
    private static FakeMachine watching() {
        return new FakeMachine()
                .process(100, 50, "S", 0)
                .fd(100, 0, "/dev/pts/3", "02", TERMINAL)
                .fd(100, 3, EPOLL_LINK, "02", EPOLL)
                .unixSocket(100, 4, FIRST, 0)
                .unixSocket(100, 5, SECOND, 2)
                .unixPair(FIRST, SECOND)
                .watches(100, 3, 7, "19", SECOND, SECOND)
                .watches(100, 3, 7, "80000019", FIRST, FIRST)
                .watches(100, 3, 0, "19", 6, TERMINAL)
                .watches(100, 3, 9, "1c", 73, NOBODYS);
    }

    @Test
    void interests_are_told_with_the_open_files_that_they_are_for() {
        Observation observation = observe(watching());
        assertThat(KernelText.of(observation.state()))
                .isEqualTo(
                        """
                        process 100, parent 50
                          0 -> file 1
                          3 -> file 2
                          4 -> file 3
                          5 -> file 4
                        file 1: refcnt 1, read-write -> v-node 1
                        file 2: refcnt 1, read-write -> v-node 2
                        file 3: refcnt 1, read-write -> v-node 3
                        file 4: refcnt 1, read-write -> v-node 4
                        v-node 1: terminal /dev/pts/3
                        v-node 2: epoll [7 (file 4): EPOLLIN, 7 (file 3): EPOLLIN|EPOLLET,\
                         0 (file 1): EPOLLIN, 9 (unseen file): EPOLLOUT]
                        v-node 3: UNIX socket to v-node 4
                        v-node 4: UNIX socket to v-node 3, in flight [{unseen file, unseen file}]
                        """);
        assertThat(observation.unknown()).isEmpty();
    }

    @Test
    void without_kcmp_a_socket_is_known_by_its_inode_and_the_rest_is_unknown() {
        Observation observation = observe(watching().forbidKcmp());
        assertThat(lines(observation, "v-node 2"))
                .containsExactly(
                        "v-node 2: epoll [7 (file 4): EPOLLIN, 7 (file 3): EPOLLIN|EPOLLET,"
                                + " 0 (unseen file): EPOLLIN, 9 (unseen file): EPOLLOUT]");
        assertThat(observation.unknown())
                .extracting(Unknown::words)
                .containsExactly("which open files the epoll instance at process 100 fd 3 watches");
    }

    @Test
    void what_an_old_kernel_or_a_container_does_not_tell_of_sockets_is_unknown() {
        FakeMachine machine =
                new FakeMachine()
                        .process(100, 50, "S", 0)
                        .unixSocket(100, 4, FIRST, 0)
                        .text("/proc/100/fdinfo/4", "pos:\t0\nflags:\t02\n");
        Observation observation = observe(machine);
        assertThat(lines(observation, "v-node"))
                .containsExactly("v-node 1: UNIX socket without peer");
        assertThat(observation.unknown())
                .extracting(Unknown::words)
                .containsExactly(
                        "the other end of the UNIX socket at process 100 fd 4",
                        "how many descriptors are in flight to the UNIX socket at process 100 fd 4");
    }

    @Test
    void the_servers_threads_are_told_from_the_virtual_machines() {
        FakeMachine machine =
                new FakeMachine()
                        .process(100, 50, "S", 0)
                        .threads(
                                100,
                                Map.of(
                                        100, "echo-main",
                                        101, "GC Thread#0",
                                        102, "echo-2",
                                        103, "echo-1",
                                        104, "my echo-3"));
        assertThat(lines(observe(machine), "process"))
                .containsExactly("process 100, parent 50, threads 102, 103");
    }

    @Test
    void the_limit_of_descriptors_is_told() {
        FakeMachine machine =
                new FakeMachine()
                        .process(100, 50, "S", 0)
                        .text("/proc/100/limits", "Limit\nMax open files   64   128   files\n");
        assertThat(lines(observe(machine), "process"))
                .containsExactly("process 100, parent 50, nofile 64");
        Observation garbled = observe(machine.text("/proc/100/limits", "Limit\n"));
        assertThat(lines(garbled, "process")).containsExactly("process 100, parent 50");
        assertThat(garbled.unknown()).containsExactly(new Unknown.Limits(new Pid(100)));
    }

    @Test
    void whatever_vanishes_meanwhile_is_left_out() {
        FakeMachine machine = watching();
        observe(machine);
        int questions = machine.questions();
        assertThat(questions).isPositive();
        for (int question = 0; question < questions; question++) {
            Observation observation = observe(machine.vanishAt(question));
            assertThat(observation.state().openFiles()).hasSizeLessThanOrEqualTo(4);
        }
    }
}
