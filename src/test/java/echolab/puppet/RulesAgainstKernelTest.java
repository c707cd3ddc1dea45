package echolab.puppet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import echolab.kernel.Change;
import echolab.kernel.KernelRules;
import echolab.kernel.KernelState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The rules against the kernel: random sequences of calls, made by real processes; after each call
/// the whole state by the rules is compared with the observed one. Every kind of change comes about.
///
/// `-Decholab.sequences=N` plays N sequences instead of 1,000, `-Decholab.seed=S` others than the
/// usual ones.
@EnabledOnOs(OS.LINUX)
class RulesAgainstKernelTest {
    private static final int SEQUENCES = Integer.getInteger("echolab.sequences", 1000);
    private static final long SEED = Long.getLong("echolab.seed", 1);
    private static final int CALLS = 30;

    @Test
    void random_sequences_of_calls_lead_where_the_rules_say(@TempDir Path folder)
            throws IOException {
        Set<Class<?>> met = new HashSet<>();
        BiFunction<KernelState, Change, KernelState> rules =
                (state, change) -> {
                    met.add(change.getClass());
                    return KernelRules.apply(state, change);
                };
        try (Theatre theatre = new Theatre(rules, folder)) {
            for (int sequence = 0; sequence < SEQUENCES; sequence++) {
                Optional<Failure> failure =
                        theatre.improvise(new SplittableRandom(SEED + sequence), CALLS);
                if (failure.isPresent()) {
                    Failure smallest = new Shrinker(theatre::play).shrink(failure.get());
                    fail(
                            "sequence of seed %d, made as small as possible:%n%s%nat first:%n%s",
                            SEED + sequence, smallest.text(), failure.get().text());
                }
            }
        }
        assertThat(met).contains(Change.class.getPermittedSubclasses());
    }
}
