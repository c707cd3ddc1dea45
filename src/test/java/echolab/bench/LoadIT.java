package echolab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The load test as it is measured: 5,000 connections, a fork for each, 8 at a time. How long it takes
/// is no matter here.
class LoadIT {
    private static final List<String> CLAIMS =
            List.of("load.served", "load.wrong", "load.hung", "load.zombies", "load.divergences");

    @Test
    void none_of_5000_connections_is_lost_or_hangs_and_no_zombie_is_left() throws Exception {
        Map<String, Double> claims =
                new LoadBenchmark()
                        .measure().figures().stream()
                                .filter(f -> CLAIMS.contains(f.id()))
                                .collect(Collectors.toMap(Figure::id, f -> f.value().median()));

        assertThat(claims)
                .isEqualTo(
                        Map.of(
                                "load.served", 5000.0,
                                "load.wrong", 0.0,
                                "load.hung", 0.0,
                                "load.zombies", 0.0,
                                "load.divergences", 0.0));
    }
}
