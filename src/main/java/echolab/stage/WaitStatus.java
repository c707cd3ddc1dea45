package echolab.stage;

import echolab.kernel.ExitStatus;

/// The wait status of `waitpid(2)`, taken apart as the macros of `<sys/wait.h>` do.
final class WaitStatus {
    private WaitStatus() {}

    static ExitStatus of(int status) {
        int signal = status & 0x7f;
        return signal == 0
                ? new ExitStatus.Exited(status >> 8 & 0xff)
                : new ExitStatus.Killed(signal);
    }
}
