package echolab.frame;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// What the functions of C and of the textbook do, in our words, for whoever meets their names in a
/// server: `accept(2)`, `rio_readlineb` (CS:APP 10.5), `Select`.
public final class Manual {
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
        if (texts.containsKey(name + ".c")) {
            return Optional.of(page(name));
        }
        String plain =
                name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
        if (!texts.containsKey(plain + ".c")) {
            return Optional.empty();
        }
        Page page = page(plain);
        String checked =
                texts.getString("checked").replace("{name}", name).replace("{plain}", plain);
        return Optional.of(new Page(page.declaration, page.text + "\n" + checked));
    }

    private Page page(String name) {
        return new Page(texts.getString(name + ".c"), texts.getString(name));
    }
}
