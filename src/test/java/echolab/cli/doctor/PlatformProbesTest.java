package echolab.cli.doctor;

import static echolab.cli.doctor.FakeMachine.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformProbesTest {
    @TempDir Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Linux      | amd64   | OK: Linux on amd64
                    Linux      | aarch64 | OK: Linux on aarch64
                    Linux      | riscv64 | MISSING: Linux on riscv64; the system calls are known for x86-64 and aarch64 only → use an x86-64 or aarch64 machine
                    Mac OS X   | aarch64 | MISSING: Mac OS X on aarch64; servers need Linux: its fork, /proc, kcmp, epoll and pseudo-terminals → replay, render and slides work here; run servers in a Linux virtual machine
                    Windows 11 | amd64   | MISSING: Windows 11 on amd64; servers need Linux: its fork, /proc, kcmp, epoll and pseudo-terminals → replay, render and slides work here; run servers under WSL 2
                    FreeBSD    | amd64   | MISSING: FreeBSD on amd64; servers need Linux → replay, render and slides may work here; run servers in a Linux virtual machine
                    """)
    void servers_need_linux_on_a_known_processor(String os, String processor, String expected) {
        var machine = new FakeMachine(root).property("os.name", os).property("os.arch", processor);

        assertThat(found(new PlatformProbes(machine.machine()).everywhere(), "system"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    6.1.0-13-amd64                    | OK: 6.1.0-13-amd64
                    5.15.167.4-microsoft-standard-WSL2 | OK: 5.15.167.4-microsoft-standard-WSL2
                    4.19.0                            | LIMITED: 4.19.0; older than any it was tried on (5.10)
                    3.10.0-1160.el7                   | MISSING: 3.10.0-1160.el7; servers need 3.17 or newer (memfd_create) → update the system
                    4.4.0-19041-Microsoft             | MISSING: 4.4.0-19041-Microsoft; WSL 1 imitates Linux without kcmp and much of /proc → convert it to WSL 2: wsl --set-version DISTRIBUTION 2
                    strange                           | LIMITED: strange; not a version that can be compared
                    """)
    void an_old_kernel_is_named(String release, String expected) {
        var machine = new FakeMachine(root).property("os.version", release);

        assertThat(found(new PlatformProbes(machine.machine()).onLinux(), "kernel"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MemAvailable:    2097152 kB | OK: 2048 MiB
                    MemAvailable:     307200 kB | LIMITED: 300 MiB; every server is a JVM of its own → close other programs, or start fewer servers at once
                    MemFree:          307200 kB | LIMITED: /proc/meminfo does not say
                    """)
    void little_memory_is_named(String line, String expected) {
        var machine = new FakeMachine(root).file("/proc/meminfo", "MemTotal: 1 kB\n" + line + "\n");

        assertThat(found(new PlatformProbes(machine.machine()).onLinux(), "memory"))
                .isEqualTo(expected);
    }

    @Test
    void the_runtime_of_the_tests_is_a_jdk() {
        assertThat(
                        found(
                                new PlatformProbes(new FakeMachine(root).machine()).everywhere(),
                                "compiler"))
                .isEqualTo("OK: in this runtime");
    }
}
