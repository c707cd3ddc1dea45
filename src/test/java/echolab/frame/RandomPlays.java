package echolab.frame;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// The choices of random plays, for property tests.
final class RandomPlays {
    private RandomPlays() {}

    /// Choices that bring forth up to a dozen clients and children.
    static Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 999).list().ofMinSize(1).ofMaxSize(120);
    }
}
