package echolab.observe;

import echolab.kernel.Fd;
import echolab.kernel.KernelState.Reference;
import echolab.kernel.Pid;
import echolab.kernel.Signal;
import echolab.kernel.Unknown;
import echolab.unix.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;

/// Reads which signals are blocked for a server's own code.
///
/// The mask of the thread (SigBlk) alone does not tell: the runtime keeps every signal that has a
/// handler blocked at all times, and takes it by a `signalfd(2)`. So a signal is blocked if the kernel
/// holds it back (SigBlk), the runtime keeps it for a handler (it is in the mask of one of its
/// descriptors) and does not take it now (it is not in the mask of every one of them). The kernel
/// enforces each of these masks: what is in none of them stays pending. A signal that only the virtual
/// machine blocks, in threads that run no code of the server, is in no mask of a descriptor.
final class SignalReader {
    private final Machine machine;
    private final Fd firstHidden;
    private final Inheritance inheritance;
    private final List<Unknown> unknown;
    private final Map<Reference, Answer<String>> texts = new HashMap<>();

    SignalReader(Machine machine, Fd firstHidden, Inheritance inheritance, List<Unknown> unknown) {
        this.machine = machine;
        this.firstHidden = firstHidden;
        this.inheritance = inheritance;
        this.unknown = unknown;
    }

    /// @param fds all descriptors of the process, the runtime's own among them
    SortedSet<Signal> blocked(Pid pid, ProcStatus status, int[] fds) {
        if (status.blockedMask() == 0) {
            return Collections.emptySortedSet();
        }
        long kept = 0;
        long taken = -1;
        for (long mask : masks(pid, fds)) {
            kept |= mask;
            taken &= mask;
        }
        return ProcStatus.signals(status.blockedMask() & kept & ~taken);
    }

    private List<Long> masks(Pid pid, int[] fds) {
        List<Long> masks = new ArrayList<>();
        for (int fd : fds) {
            Reference at = new Reference(pid, new Fd(fd));
            if (fd >= firstHidden.value() && isSignalFd(at)) {
                mask(at).ifPresent(masks::add);
            }
        }
        return masks;
    }

    private boolean isSignalFd(Reference at) {
        return inheritance.link(at).filter(FdLink::isSignalFd).isPresent();
    }

    private OptionalLong mask(Reference at) {
        Answer<String> text =
                texts.computeIfAbsent(
                        inheritance.originalOf(at), original -> FdInfos.answer(machine, original));
        if (text instanceof Answer.Denied<String>) {
            unknown.add(new Unknown.Blocked(at.pid()));
        }
        return text.found().map(SignalReader::mask).orElse(OptionalLong.empty());
    }

    /// The mask in the text of `/proc/PID/fdinfo/N`, `proc_pid_fdinfo(5)`; empty where there is none.
    static OptionalLong mask(String text) {
        String mask = Fields.parse(text).get("sigmask");
        return mask.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Numbers.mask(mask));
    }
}
