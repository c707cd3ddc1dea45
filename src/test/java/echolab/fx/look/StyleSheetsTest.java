package echolab.fx.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.css.CssParser;
import javafx.css.ParsedValue;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleSheetsTest {
    @TempDir Path folder;

    @Test
    void each_style_sheet_is_compiled_beside_its_source() throws Exception {
        Path source = Files.createDirectories(folder.resolve("deep/down")).resolve("a.css");
        Files.writeString(source, ".a:hover > .b { -fx-padding: 1 2 3 4; -x: derive(red, 10%); }");

        StyleSheets.main(new String[] {folder.toString()});

        Path compiled = source.resolveSibling("a.css.bss");
        assertThat(rules(Stylesheet.loadBinary(compiled.toUri().toURL())))
                .containsExactlyElementsOf(rules(new CssParser().parse(source.toUri().toURL())))
                .hasSize(1);
    }

    @Test
    void among_classes_in_a_folder_the_source_holds() {
        assertThat(StyleSheets.address("window")).startsWith("file:").endsWith("/window.css");
    }

    /// All that a style sheet says. Arrays are written out, as their type depends on where it was read from.
    static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream()
                .map(rule -> rule.getSelectors() + " " + declarations(rule))
                .toList();
    }

    private static List<String> declarations(Rule rule) {
        return rule.getDeclarations().stream()
                .map(said ->
                        said.getProperty()
                                + ": "
                                + value(said.getParsedValue())
                                + (said.isImportant() ? "!" : ""))
                .toList();
    }

    private static Object value(@Nullable Object value) {
        return switch (value) {
            case ParsedValue<?, ?> parsed ->
                    value(parsed.getValue())
                            + (parsed.isLookup() ? " looked up" : " by " + parsed.getConverter());
            case Object[] values -> Arrays.stream(values).map(StyleSheetsTest::value).toList();
            case null -> "nothing";
            default -> value;
        };
    }
}
