package echolab.fx.model;

import echolab.frame.BitRange;
import echolab.frame.FrameOptions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a person looks at closer on each stage: which bits of its sets, which cards one by one. It
/// holds from picture to picture. Confined to the FX thread.
public final class CloserLook {
    private final Map<String, BitRange> bits = new HashMap<>();
    private final Map<String, Set<String>> expanded = new HashMap<>();

    /// Shows those bits of the sets of a stage; where that is empty, those that say something.
    public void show(String stage, Optional<BitRange> range) {
        range.ifPresentOrElse(chosen -> bits.put(stage, chosen), () -> bits.remove(stage));
    }

    /// Shows what a card stands for one by one, or no longer.
    public void toggle(String stage, String card) {
        Set<String> cards = expanded.computeIfAbsent(stage, _ -> new HashSet<>());
        if (!cards.remove(card)) {
            cards.add(card);
        }
    }

    /// The bits of the sets of a stage that were asked for.
    public Optional<BitRange> bits(String stage) {
        return Optional.ofNullable(bits.get(stage));
    }

    /// The same options with all this.
    public FrameOptions of(String stage, FrameOptions options) {
        return options.withBits(bits(stage)).expanding(expanded.getOrDefault(stage, Set.of()));
    }
}
