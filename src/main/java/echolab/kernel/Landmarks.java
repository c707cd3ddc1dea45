package echolab.kernel;

import echolab.kernel.KernelDiff.Pair;
import echolab.kernel.KernelDiff.Side;
import echolab.kernel.KernelState.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Where to find an open file or a v-node in two states that have different names for it: the first
/// descriptor that leads there. What only messages in flight lead to has none.
final class Landmarks {
    private final Map<OpenFileId, Reference> expectedFiles;
    private final Map<OpenFileId, Reference> observedFiles;
    private final Map<VnodeId, Reference> expectedVnodes;
    private final Map<VnodeId, Reference> observedVnodes;

    Landmarks(List<Pair> pairs) {
        expectedFiles = first(pairs, Pair::expected, side -> side.file().id());
        observedFiles = first(pairs, Pair::observed, side -> side.file().id());
        expectedVnodes = first(pairs, Pair::expected, side -> side.file().vnode());
        observedVnodes = first(pairs, Pair::observed, side -> side.file().vnode());
    }

    private static <K> Map<K, Reference> first(
            List<Pair> pairs, Function<Pair, Side> side, Function<Side, K> key) {
        Map<K, Reference> first = new HashMap<>();
        pairs.forEach(p -> first.putIfAbsent(key.apply(side.apply(p)), p.at()));
        return first;
    }

    Optional<Reference> expected(OpenFileId file) {
        return Optional.ofNullable(expectedFiles.get(file));
    }

    Optional<Reference> observed(OpenFileId file) {
        return Optional.ofNullable(observedFiles.get(file));
    }

    Optional<Reference> expected(VnodeId vnode) {
        return Optional.ofNullable(expectedVnodes.get(vnode));
    }

    Optional<Reference> observed(VnodeId vnode) {
        return Optional.ofNullable(observedVnodes.get(vnode));
    }
}
