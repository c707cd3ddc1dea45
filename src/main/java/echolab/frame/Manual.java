package echolab.frame;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/// What the functions of C and of the textbook do, in our words, for whoever meets their names in a
/// server: `accept(2)`, `rio_readlineb` (CS:APP 10.5), `Select`.
public final class Manual {
    private static final Map<String, String> DECLARATIONS = declarations();

    private final ResourceBundle texts;

    private Manual(ResourceBundle texts) {
        this.texts = texts;
    }

    /// In that language; English where there is none of it.
    public static Manual in(Locale locale) {
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Manual(ResourceBundle.getBundle("echolab.frame.manual", locale, noFallback));
    }

    /// What is said of one function.
    ///
    /// @param declaration as C declares it
    /// @param text some sentences
    public record Page(String declaration, String text) {
        @Override
        public String toString() {
            return declaration + "\n" + text;
        }
    }

    /// The page on the function of that name. One with a capital is the textbook's, which checks what
    /// the function returns.
    public Optional<Page> on(String name) {
        if (DECLARATIONS.containsKey(name)) {
            return Optional.of(page(name));
        }
        String plain =
                name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
        if (!DECLARATIONS.containsKey(plain)) {
            return Optional.empty();
        }
        Page page = page(plain);
        String checked =
                texts.getString("checked").replace("{name}", name).replace("{plain}", plain);
        return Optional.of(new Page(page.declaration, page.text + "\n" + checked));
    }

    private Page page(String name) {
        return new Page(Objects.requireNonNull(DECLARATIONS.get(name)), texts.getString(name));
    }

    /// How C declares them: the same in every language.
    private static Map<String, String> declarations() {
        try (InputStream in = Manual.class.getResourceAsStream("declarations.txt")) {
            return new BufferedReader(
                            new InputStreamReader(
                                    Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split(" = ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
