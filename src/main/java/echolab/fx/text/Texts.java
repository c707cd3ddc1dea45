package echolab.fx.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The texts of the window in the language chosen, which may change at any time.
public final class Texts {
    /// The languages in which everything is written.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    private static final String BUNDLE = "echolab.fx.Messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>();

    public Texts(Locale language) {
        this.language.set(supported(language));
    }

    /// English, or Korean for any Korean locale.
    public static Locale supported(Locale wanted) {
        return wanted.getLanguage().equals(Locale.KOREAN.getLanguage())
                ? Locale.KOREAN
                : Locale.ENGLISH;
    }

    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    public Locale language() {
        return language.get();
    }

    /// On to the next language.
    public void switchLanguage() {
        int next = LANGUAGES.indexOf(language.get()) + 1;
        language.set(LANGUAGES.get(next % LANGUAGES.size()));
    }

    /// The text in the language chosen now. Numbers are written without grouping.
    ///
    /// @throws MissingResourceException for a key that nobody wrote
    public String get(String key, Object... arguments) {
        String pattern = bundle(language.get()).getString(key);
        return arguments.length == 0 ? pattern : format(pattern, arguments);
    }

    /// Whether somebody wrote a text for that key.
    public boolean has(String key) {
        return bundle(language.get()).containsKey(key);
    }

    /// The text, and again after each change of the language.
    public StringBinding binding(String key) {
        return Bindings.createStringBinding(() -> get(key), language);
    }

    static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
    }

    private static String format(String pattern, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i] instanceof Number n ? n.toString() : arguments[i];
        }
        return new MessageFormat(pattern, Locale.ROOT).format(plain);
    }
}
