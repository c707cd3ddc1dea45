package echolab.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.bench.Benchmark;
import echolab.bench.Figure;
import echolab.bench.Figure.Aim;
import echolab.bench.Figure.Unit;
import echolab.bench.Outcome;
import echolab.bench.Spread;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchTextTest {
    private static final Figure OURS =
            new Figure(
                    "fork.echolab",
                    Unit.PER_SECOND,
                    new Spread(1034.4, 1233.6, 1301, 7),
                    Optional.empty());
    private static final Figure RATIO =
            new Figure(
                    "fork.ratio",
                    Unit.TIMES,
                    new Spread(0.301, 0.352, 0.4, 7),
                    Optional.of(new Aim(true, 0.3)));
    private static final Figure HUNG =
            new Figure(
                    "load.hung",
                    Unit.COUNT,
                    new Spread(2, 2, 2, 1),
                    Optional.of(new Aim(false, 0)));
    private static final Figure TIME =
            new Figure(
                    "load.time",
                    Unit.SECONDS,
                    new Spread(12.34, 12.34, 12.34, 1),
                    Optional.empty());

    @Test
    void a_figure_stands_beside_its_spread_and_its_aim() {
        assertThat(squeezed(Locale.ENGLISH, OURS, RATIO, HUNG, TIME))
                .isEqualTo(
                        """
                        Echo Lab | 1234 /s | 1034 – 1301
                        as a part of C | 0.35 × | 0.30 – 0.40 | ≥ 0.30 × | met
                        hung | 2 | ≤ 0 | MISSED
                        time | 12.3 s
                        """);
    }

    @Test
    void columns_are_aligned_in_korean_too() {
        List<String> lines =
                new BenchText(Locale.KOREAN).of(Outcome.of(List.of(RATIO, HUNG))).lines().toList();

        assertThat(lines.getFirst()).endsWith("달성").contains("0.35 배");
        assertThat(lines.get(1)).endsWith("미달");
        assertThat(columnsBefore(lines.getFirst(), "≥"))
                .isEqualTo(columnsBefore(lines.get(1), "≤"));
    }

    /// Hangul takes two columns.
    private static int columnsBefore(String line, String sign) {
        return line.substring(0, line.indexOf(sign))
                .chars()
                .map(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL ? 2 : 1)
                .sum();
    }

    @Test
    void a_missing_peer_is_named() {
        assertThat(new BenchText(Locale.ENGLISH).of(new Outcome(List.of(), List.of("gcc"))))
                .isEqualTo("  gcc is not installed here: nothing to compare with\n\n");
    }

    @Test
    void the_summary_counts_aims_only() {
        assertThat(new BenchText(Locale.ENGLISH).summary(List.of(OURS, RATIO, HUNG)))
                .isEqualTo("1 of 2 aims met\n");
    }

    @Test
    void every_benchmark_says_what_it_measures() {
        BenchText words = new BenchText(Locale.ENGLISH);

        assertThat(Benchmark.all(Duration.ofMinutes(1), 0))
                .allSatisfy(b -> assertThat(words.heading(b)).startsWith(b.id() + ": "));
    }

    private static String squeezed(Locale locale, Figure... figures) {
        return new BenchText(locale)
                .of(Outcome.of(List.of(figures)))
                .replaceAll("(?m)^  ", "")
                .replaceAll(" {2,}", " | ")
                .replaceAll("\n\n$", "\n");
    }
}
