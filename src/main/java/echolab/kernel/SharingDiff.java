package echolab.kernel;

import echolab.kernel.KernelDiff.Pair;
import echolab.kernel.KernelState.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares who shares what: which descriptors refer to one open file, which to one v-node.
final class SharingDiff {
    private final List<Pair> pairs;
    private final Unknowns unknown;
    private final List<Divergence> found;

    SharingDiff(List<Pair> pairs, Unknowns unknown, List<Divergence> found) {
        this.pairs = pairs;
        this.unknown = unknown;
        this.found = found;
    }

    void run() {
        Map<OpenFileId, List<Pair>> mine = by(p -> p.expected().file().id());
        Map<OpenFileId, List<Pair>> theirs = by(p -> p.observed().file().id());
        boolean agree = true;
        for (List<Pair> sharers : mine.values()) {
            agree &= compareFiles(sharers, theirs);
        }
        if (agree) {
            compareVnodes();
        }
    }

    private boolean compareFiles(List<Pair> sharers, Map<OpenFileId, List<Pair>> theirs) {
        Pair first = sharers.getFirst();
        NavigableSet<Reference> expected = references(sharers);
        NavigableSet<Reference> observed =
                references(theirs.getOrDefault(first.observed().file().id(), List.of()));
        addUnknown(first.at(), expected, observed);
        return same(first.at() + " open file", expected, observed);
    }

    private void compareVnodes() {
        Map<VnodeId, List<Pair>> theirs = by(p -> p.observed().file().vnode());
        by(p -> p.expected().file().vnode())
                .values()
                .forEach(sharers -> {
                    Pair first = sharers.getFirst();
                    VnodeId vnode = first.observed().file().vnode();
                    NavigableSet<Reference> expected = references(sharers);
                    NavigableSet<Reference> observed =
                            references(theirs.getOrDefault(vnode, List.of()));
                    addUnknown(first.at(), expected, observed);
                    same(first.at() + " v-node", expected, observed);
                });
    }

    /// Of these nobody can tell whether they share with the first one. What has no file, as an epoll
    /// instance, is known by its open file only, so neither is its v-node.
    private void addUnknown(
            Reference first, Set<Reference> expected, NavigableSet<Reference> observed) {
        expected.stream().filter(at -> unknown.sharing(first, at)).forEach(observed::add);
    }

    private boolean same(
            String where, NavigableSet<Reference> expected, NavigableSet<Reference> observed) {
        if (expected.equals(observed)) {
            return true;
        }
        found.add(
                new Divergence(
                        where,
                        "shared by " + KernelText.references(expected),
                        "shared by " + KernelText.references(observed)));
        return false;
    }

    private <K> Map<K, List<Pair>> by(Function<Pair, K> key) {
        return pairs.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static NavigableSet<Reference> references(List<Pair> sharers) {
        return sharers.stream().map(Pair::at).collect(Collectors.toCollection(TreeSet::new));
    }
}
