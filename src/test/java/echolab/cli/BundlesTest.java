package echolab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that a reader sees exists in English and in Korean.
class BundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/echolab");

    /// `{0}`, whatever its format, and `%n`.
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+|%[ns]");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !file.toString().endsWith("_ko.properties"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_exists_in_both_languages_with_the_same_gaps(Path english) throws IOException {
        String name = english.getFileName().toString();
        Path korean = english.resolveSibling(name.replace(".properties", "_ko.properties"));

        assertThat(gaps(korean)).isEqualTo(gaps(english));
    }

    private static Map<String, List<String>> gaps(Path bundle) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .collect(
                        Collectors.toMap(
                                key -> key,
                                key -> gapsIn(texts.getProperty(key)),
                                (a, b) -> a,
                                TreeMap::new));
    }

    private static List<String> gapsIn(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group())
                .distinct()
                .sorted()
                .toList();
    }
}
