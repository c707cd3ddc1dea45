package echolab.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one bundle, with their gaps filled in.
record Messages(ResourceBundle bundle, Locale locale) {
    static Messages of(String bundle, Locale locale) {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle(bundle, locale, control), locale);
    }

    /// The text; numbers appear as they are, without grouping.
    String text(String key, Object... arguments) {
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(plain);
    }
}
