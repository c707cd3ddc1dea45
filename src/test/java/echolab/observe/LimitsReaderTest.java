package echolab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Limits;
import echolab.kernel.Pid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LimitsReaderTest {
    private static final Map<String, String> TEXTS =
            Map.of(
                    "/proc/7/limits",
                    """
                    Limit                     Soft Limit           Hard Limit           Units
                    Max processes             96365                96365                processes
                    Max open files            256                  unlimited            files
                    """,
                    "/proc/sys/fs/file-nr",
                    "1984\t0\t9223372036854775807\n",
                    "/proc/sys/fs/file-max",
                    "18446744073709551615\n",
                    "/proc/sys/net/core/somaxconn",
                    "4096\n",
                    "/proc/sys/net/ipv4/ip_local_port_range",
                    "32768\t60999\n",
                    "/proc/net/sockstat",
                    """
                    sockets: used 137
                    TCP: inuse 5 orphan 0 tw 12 alloc 7 mem 1
                    UDP: inuse 2 mem 0
                    """);

    @Test
    void everything_is_read() {
        FakeMachine machine = new FakeMachine();
        TEXTS.forEach(machine::text);

        machine.text("/proc/9/limits", TEXTS.getOrDefault("/proc/7/limits", ""));

        assertThat(new LimitsReader(machine).read(List.of(new Pid(7), new Pid(8), new Pid(9))))
                .isEqualTo(
                        new Limits(
                                new Limits.OfMachine(
                                        OptionalLong.of(1984),
                                        OptionalLong.of(Limits.NONE),
                                        OptionalLong.of(4096),
                                        Optional.of(new Limits.Range(32768, 60999)),
                                        OptionalLong.of(12)),
                                List.of(
                                        new Limits.OfProcesses(
                                                List.of(new Pid(7), new Pid(9)),
                                                Optional.of(new Limits.Bounds(256, Limits.NONE)),
                                                Optional.of(new Limits.Bounds(96365, 96365))))));
    }

    @Test
    void what_cannot_be_read_or_is_cut_is_empty() {
        FakeMachine cut = new FakeMachine();
        TEXTS.forEach((path, _) -> cut.text(path, "TCP: inuse 5 or"));
        Limits nothing =
                new Limits(
                        new Limits.OfMachine(
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                Optional.empty(),
                                OptionalLong.empty()),
                        List.of());

        assertThat(new LimitsReader(cut).read(List.of(new Pid(7)))).isEqualTo(nothing);
        assertThat(new LimitsReader(new FakeMachine()).read(List.of(new Pid(7))))
                .isEqualTo(nothing);
    }

    @Test
    void a_range_counts_both_ends() {
        assertThat(new Limits.Range(32768, 60999).count()).isEqualTo(28232);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void this_machine_tells_of_a_process() {
        Pid self = new Pid((int) ProcessHandle.current().pid());
        Limits limits = new LimitsReader().read(List.of(self));

        assertThat(limits.of(self).orElseThrow().descriptors())
                .hasValueSatisfying(it -> assertThat(it.soft()).isBetween(1L, it.hard()));
        assertThat(limits.of(self).orElseThrow().threads())
                .hasValueSatisfying(it -> assertThat(it.soft()).isBetween(1L, it.hard()));
        Limits.OfMachine machine = limits.machine();
        assertThat(machine.openFiles().orElseThrow())
                .isBetween(1L, machine.mostOpenFiles().orElseThrow());
        assertThat(machine.ports()).hasValueSatisfying(it -> assertThat(it.count()).isPositive());
        assertThat(machine.longestQueue()).isPresent();
        assertThat(machine.timeWait()).isPresent();
    }
}
