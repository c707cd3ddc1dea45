package echolab.observe;

import echolab.kernel.Fd;
import echolab.kernel.KernelState.Reference;
import echolab.unix.Kcmp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which descriptors are copies of the same number of a process that was read before, as `fork(2)`
/// makes them: one `kcmp(2)` tells that they share an open file, and then nothing else of them has to be
/// read. Where it is forbidden, there are none.
final class Inheritance {
    private final Machine machine;
    private final Map<Fd, Reference> lastOfNumber = new HashMap<>();
    private final Map<Reference, FdLink> links = new HashMap<>();
    private final Map<Reference, Reference> originals = new HashMap<>();

    Inheritance(Machine machine) {
        this.machine = machine;
    }

    /// What the descriptor points to; empty when it is gone or forbidden.
    Optional<FdLink> link(Reference at) {
        return linkOf(at).or(() -> read(at));
    }

    private Optional<FdLink> read(Reference at) {
        Optional<FdLink> link = FdLink.read(machine, at);
        link.ifPresent(it -> met(at, it));
        return link;
    }

    /// What the descriptor points to, if it is such a copy.
    Optional<FdLink> linkOf(Reference copy) {
        Reference earlier = lastOfNumber.get(copy.fd());
        if (earlier == null || !share(earlier, copy)) {
            return Optional.empty();
        }
        originals.put(copy, earlier);
        return Optional.ofNullable(links.get(earlier));
    }

    /// Takes note of a descriptor that is none.
    void met(Reference original, FdLink link) {
        lastOfNumber.put(original.fd(), original);
        links.put(original, link);
    }

    /// The descriptor of which this is known to be a copy; itself when it is none.
    Reference originalOf(Reference reference) {
        return originals.getOrDefault(reference, reference);
    }

    private boolean share(Reference one, Reference other) {
        return machine.compareFiles(
                        one.pid().value(),
                        one.fd().value(),
                        other.pid().value(),
                        other.fd().value())
                == Kcmp.Answer.EQUAL;
    }
}
