package echolab.cli.doctor;

import static echolab.cli.doctor.FakeMachine.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcProbesTest {
    private static final String USER = "Name:\tjava\nUid:\t1000\t1000\t1000\t1000\n";
    private static final String ROOT = "Name:\tjava\nUid:\t0\t0\t0\t0\n";
    private static final String LIMITS =
            """
            Limit                     Soft Limit           Hard Limit           Units
            Max processes             128041               128041               processes
            Max open files            %s                 %s               files
            """;

    @TempDir Path root;
    private FakeMachine machine;

    @BeforeEach
    void a_normal_user() {
        machine = new FakeMachine(root).file("/proc/self/status", USER);
    }

    @Test
    void without_proc_nothing_can_be_read() {
        assertThat(
                        found(
                                new ProcProbes(new FakeMachine(root.resolve("empty")).machine())
                                        .all(),
                                "proc"))
                .isEqualTo(
                        "MISSING: not mounted; the kernel's state cannot be read"
                                + " → mount -t proc proc /proc");
    }

    @ParameterizedTest
    @CsvSource({"hidepid=2", "hidepid=invisible", "'gid=30,hidepid=1'"})
    void hidepid_hides_strangers_from_a_normal_user(String options) {
        mountProc(options);

        assertThat(proc())
                .startsWith("LIMITED: mounted with hidepid=")
                .endsWith(
                        "other users' programs cannot be shown as clients"
                                + " → mount -o remount,hidepid=0 /proc");
    }

    @ParameterizedTest
    @CsvSource({"rw", "'rw,hidepid=0'", "'rw,hidepid=off'"})
    void proc_without_hidepid_shows_everybody(String options) {
        mountProc(options);

        assertThat(proc()).isEqualTo("OK: mounted; processes are visible");
    }

    @Test
    void hidepid_hides_nobody_from_root() {
        machine.file("/proc/self/status", ROOT);
        mountProc("rw,hidepid=2");

        assertThat(proc()).isEqualTo("OK: mounted; processes are visible");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1024 | 1048576   | OK: soft limit 1024, hard limit 1048576
                    1024 | unlimited | OK: soft limit 1024, hard limit unlimited
                    256  | 256       | LIMITED: soft limit 256, hard limit 256; few for crowds of clients → raise the hard limit: ulimit -Hn 4096 as root, or nofile in /etc/security/limits.conf
                    """)
    void a_low_limit_of_descriptors_is_named(String soft, String hard, String expected) {
        machine.file("/proc/self/limits", LIMITS.formatted(soft, hard));

        assertThat(found(new ProcProbes(machine.machine()).all(), "descriptors"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    32768 60999 | OK: 32768–60999, that is 28232
                    40000 40099 | LIMITED: 40000–40099, only 100; thousands of quick connections will run out of them → sysctl -w net.ipv4.ip_local_port_range="32768 60999"
                    """)
    void a_narrow_range_of_ports_is_named(String range, String expected) {
        machine.file("/proc/sys/net/ipv4/ip_local_port_range", range.replace(' ', '\t') + "\n");

        assertThat(found(new ProcProbes(machine.machine()).all(), "ports")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4096 | OK: 4096
                    5 | LIMITED: 5; of clients that come all at once, some are dropped and try again a second later → sysctl -w net.core.somaxconn=4096
                    x | LIMITED: /proc/sys/net/core/somaxconn does not say
                    """)
    void a_short_queue_is_named(String most, String expected) {
        machine.file("/proc/sys/net/core/somaxconn", most + "\n");

        assertThat(found(new ProcProbes(machine.machine()).all(), "backlog")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 | OK: 0; a stage may look into its servers
                    1 | OK: 1; a stage may look into its servers
                    2 | LIMITED: 2; pidfd_getfd and strace -p are refused: the state of sockets is unknown → sysctl -w kernel.yama.ptrace_scope=1
                    """)
    void yama_restricts_attaching(String scope, String expected) {
        machine.file("/proc/sys/kernel/yama/ptrace_scope", scope + "\n");

        assertThat(found(new ProcProbes(machine.machine()).all(), "ptrace")).isEqualTo(expected);
    }

    @Test
    void yama_leaves_scope_2_to_root() {
        machine.file("/proc/self/status", ROOT).file("/proc/sys/kernel/yama/ptrace_scope", "2\n");

        assertThat(found(new ProcProbes(machine.machine()).all(), "ptrace"))
                .isEqualTo("OK: 2; a stage may look into its servers");
    }

    @Test
    void what_proc_does_not_say_is_unknown() {
        var probes = new ProcProbes(machine.machine()).all();

        assertThat(found(probes, "descriptors"))
                .isEqualTo("LIMITED: /proc/self/limits does not say");
        assertThat(found(probes, "ports"))
                .isEqualTo("LIMITED: /proc/sys/net/ipv4/ip_local_port_range does not say");
        assertThat(found(probes, "ptrace")).isEqualTo("OK: no Yama");
    }

    private String proc() {
        return found(new ProcProbes(machine.machine()).all(), "proc");
    }

    private void mountProc(String options) {
        machine.file(
                "/proc/self/mountinfo",
                """
                20 26 0:19 / /sys rw,relatime shared:7 - sysfs sysfs rw
                22 27 0:21 / /proc rw,relatime shared:5 - proc proc %s
                """
                        .formatted(options));
    }
}
