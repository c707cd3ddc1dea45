package echolab.observe;

import echolab.kernel.KernelState.Reference;
import echolab.unix.Answer;
import java.util.Optional;

/// Reads `/proc/PID/fdinfo/N`.
final class FdInfos {
    private FdInfos() {}

    /// What it says of a descriptor; empty when it is gone, forbidden or not understood.
    static Optional<FdInfo> read(Machine machine, Reference at) {
        return text(machine, at).flatMap(FdInfoParser::parse);
    }

    /// The text itself.
    static Optional<String> text(Machine machine, Reference at) {
        return answer(machine, at).found();
    }

    /// The text, or why there is none.
    static Answer<String> answer(Machine machine, Reference at) {
        return machine.read("/proc/" + at.pid() + "/fdinfo/" + at.fd());
    }
}
