package echolab.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of one language, with places to fill: `{name}` is replaced by the value;
/// `{n|file|files}` by the word that fits the number; `{who~이/가}` by the value and the Korean
/// particle that fits its last sound.
public final class Phrases {
    private static final Pattern PLACE =
            Pattern.compile("\\{(\\w+)(?:\\|([^|}]*)\\|([^}]*)|~([^/}]*)/([^}]*))?}");

    private final ResourceBundle bundle;

    private Phrases(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The words of that language; English when there are none of it.
    public static Phrases of(Locale locale) {
        return new Phrases(
                ResourceBundle.getBundle(
                        "echolab.frame.frame",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /// The phrase under that key, with the values filled in: name, value, name, value, ….
    public String get(String key, Object... namesAndValues) {
        return fill(bundle.getString(key), namesAndValues);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// `A, B and C` as the language joins a list of two or more.
    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String head = String.join(", ", items.subList(0, items.size() - 1));
        return get("list.and", "head", head, "tail", items.getLast());
    }

    private static String fill(String pattern, Object... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return PLACE.matcher(pattern).replaceAll(place -> quoted(place, values));
    }

    private static String quoted(MatchResult place, Map<String, String> values) {
        String value = values.get(place.group(1));
        if (value == null) {
            throw new IllegalArgumentException("no value for {" + place.group(1) + "}");
        }
        return Matcher.quoteReplacement(filled(place, value));
    }

    private static String filled(MatchResult place, String value) {
        if (place.group(2) != null) {
            return value.equals("1") ? place.group(2) : place.group(3);
        }
        if (place.group(4) != null) {
            return value + (Josa.closes(value) ? place.group(4) : place.group(5));
        }
        return value;
    }
}
