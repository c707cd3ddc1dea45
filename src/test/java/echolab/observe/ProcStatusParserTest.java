package echolab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Pid;
import echolab.kernel.Signal;
import org.junit.jupiter.api.Test;

class ProcStatusParserTest {
    private static final String STATUS =
            """
            Name:\tState:\\nPPid:\\t1
            Umask:\t0022
            State:\tS (sleeping)
            Tgid:\t4712
            Pid:\t4712
            PPid:\t4711
            Threads:\t3
            SigQ:\t1/31437
            SigPnd:\t0000000000000200
            ShdPnd:\t8000000000010000
            SigBlk:\t0000000000010000
            SigIgn:\t0000000000001000
            SigCgt:\t0000000100000000
            """;

    @Test
    void a_process_tells_its_parent_threads_and_signals() {
        ProcStatus status = ProcStatusParser.parse(STATUS).orElseThrow();
        assertThat(status)
                .isEqualTo(
                        new ProcStatus(
                                'S',
                                new Pid(4711),
                                3,
                                0x8000000000010200L,
                                0x10000,
                                0x1000,
                                0x100000000L));
        assertThat(status.pending()).containsExactly(Signal.SIGUSR1, Signal.SIGCHLD);
    }

    @Test
    void a_zombie_is_one_by_its_state() {
        String zombie = STATUS.replace("S (sleeping)", "Z (zombie)");
        assertThat(ProcStatusParser.parse(zombie)).get().matches(ProcStatus::isZombie);
        assertThat(ProcStatusParser.parse(STATUS)).get().matches(s -> !s.isZombie());
    }

    @Test
    void a_cut_text_is_nothing_until_the_pending_signals_are_there() {
        int enough = STATUS.indexOf("SigBlk:");
        for (int length = 0; length < enough; length++) {
            assertThat(ProcStatusParser.parse(STATUS.substring(0, length)))
                    .as("first %s characters", length)
                    .isEmpty();
        }
        assertThat(ProcStatusParser.parse(STATUS.substring(0, enough))).isPresent();
    }
}
