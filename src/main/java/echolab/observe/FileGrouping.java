package echolab.observe;

import echolab.kernel.KernelState.Reference;
import echolab.kernel.Unknown;
import echolab.unix.Kcmp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Finds out which descriptors share an open file.
///
/// A socket has exactly one open file, so its inode tells, and a descriptor that was inherited shares
/// that of the original. For everything else `kcmp(2)` does: it also orders the open files, so that n
/// descriptors of k open files take n log k calls. Where it is forbidden, descriptors with different
/// flags or positions still have different open files; of the others it is unknown.
final class FileGrouping {
    private static final int O_CLOEXEC = 0x80000;

    private final Machine machine;
    private final Inheritance inheritance;
    private final List<Unknown> unknown;

    FileGrouping(Machine machine, Inheritance inheritance, List<Unknown> unknown) {
        this.machine = machine;
        this.inheritance = inheritance;
        this.unknown = unknown;
    }

    /// The open files behind descriptors that point to the same.
    List<FileReading> group(FdLink link, List<Reference> references) {
        if (link instanceof FdLink.Socket || references.size() == 1) {
            return List.of(new FileReading(link, references));
        }
        Map<Reference, List<Reference>> copies = new LinkedHashMap<>();
        for (Reference reference : references) {
            copies.computeIfAbsent(inheritance.originalOf(reference), _ -> new ArrayList<>())
                    .add(reference);
        }
        List<List<Reference>> files = new ArrayList<>();
        for (List<Reference> sharers : copies.values()) {
            if (!insert(files, sharers)) {
                return withoutKcmp(link, references);
            }
        }
        return files.stream().map(sharers -> new FileReading(link, sharers)).toList();
    }

    /// Adds descriptors that share an open file to those that share it too, or as a new one at its
    /// place in the kernel's order.
    ///
    /// @return false when the kernel does not say
    private boolean insert(List<List<Reference>> files, List<Reference> sharers) {
        int low = 0;
        int high = files.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            switch (compare(files.get(middle).getFirst(), sharers.getFirst())) {
                case EQUAL -> {
                    files.get(middle).addAll(sharers);
                    return true;
                }
                case LESS -> low = middle + 1;
                case GREATER -> high = middle;
                case UNORDERED, FORBIDDEN, GONE -> {
                    return false;
                }
            }
        }
        files.add(low, sharers);
        return true;
    }

    private Kcmp.Answer compare(Reference one, Reference other) {
        return machine.compareFiles(
                one.pid().value(), one.fd().value(), other.pid().value(), other.fd().value());
    }

    private List<FileReading> withoutKcmp(FdLink link, List<Reference> references) {
        Map<FdInfo, TreeSet<Reference>> alike = new LinkedHashMap<>();
        for (Reference reference : references) {
            alike.computeIfAbsent(comparable(reference), _ -> new TreeSet<>()).add(reference);
        }
        alike.values().stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> unknown.add(new Unknown.Sharing(group)));
        return references.stream().map(r -> new FileReading(link, List.of(r))).toList();
    }

    /// What is the same for all descriptors of one open file: O_CLOEXEC belongs to the descriptor.
    private FdInfo comparable(Reference reference) {
        return FdInfos.read(machine, reference)
                .map(info -> new FdInfo(info.pos(), info.flags() & ~O_CLOEXEC, info.scmFds()))
                .orElse(new FdInfo(-1, -1, OptionalInt.empty()));
    }
}
