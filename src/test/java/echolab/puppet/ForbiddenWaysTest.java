package echolab.puppet;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.kernel.Change;
import echolab.kernel.Fd;
import echolab.kernel.KernelRules;
import echolab.kernel.KernelState;
import echolab.observe.Forbidding;
import echolab.observe.Forbidding.Way;
import echolab.observe.Observer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where a container forbids some ways of asking, less is known, but nothing wrong is said, and what
/// is known is still compared.
@EnabledOnOs(OS.LINUX)
class ForbiddenWaysTest {
    private static final int SEQUENCES = 20;
    private static final int CALLS = 30;

    static Stream<Set<Way>> ways() {
        return Stream.of(
                EnumSet.of(Way.KCMP),
                EnumSet.of(Way.PIDFD_GETFD),
                EnumSet.of(Way.PIDFD_GETFD, Way.SOCK_DIAG),
                EnumSet.allOf(Way.class));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_is_forbidden_makes_no_false_divergence(Set<Way> forbidden, @TempDir Path folder)
            throws IOException {
        assertThat(play(KernelRules::apply, forbidden, folder).map(Failure::text)).isEmpty();
    }

    @Test
    void a_wrong_state_of_a_connection_is_found_without_any_of_them(@TempDir Path folder)
            throws IOException {
        Optional<Failure> failure =
                play(ForbiddenWaysTest::forgetFin, EnumSet.allOf(Way.class), folder);
        assertThat(failure.map(f -> f.divergences().getFirst().observed()))
                .hasValueSatisfying(observed -> assertThat(observed).contains("CLOSE_WAIT"));
    }

    private static KernelState forgetFin(KernelState state, Change change) {
        return change instanceof Change.PeerFinished ? state : KernelRules.apply(state, change);
    }

    private static Optional<Failure> play(
            BiFunction<KernelState, Change, KernelState> rules, Set<Way> forbidden, Path folder)
            throws IOException {
        Observer observer = Forbidding.observer(forbidden, new Fd(Wire.FIRST_HIDDEN));
        Optional<Failure> failure = Optional.empty();
        try (Theatre theatre = new Theatre(rules, observer, Theatre.PATIENCE, folder)) {
            for (int seed = 0; seed < SEQUENCES && failure.isEmpty(); seed++) {
                failure = theatre.improvise(new SplittableRandom(seed), CALLS);
            }
        }
        return failure;
    }
}
