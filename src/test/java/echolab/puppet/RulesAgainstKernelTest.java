package echolab.puppet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import echolab.kernel.KernelRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The rules against the kernel: random sequences of calls, made by real processes; after each call
/// the whole state by the rules is compared with the observed one.
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
        try (Theatre theatre = new Theatre(KernelRules::apply, folder)) {
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
        assertThat(SEQUENCES).isPositive();
    }
}
