package echolab.frame;

import echolab.trace.Sayings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final List<String> BUNDLES =
            List.of("echolab.frame.frame", "echolab.frame.narration");

    private final List<ResourceBundle> bundles;
    private final Sayings sayings;

    private Phrases(List<ResourceBundle> bundles, Sayings sayings) {
        this.bundles = bundles;
        this.sayings = sayings;
    }

    /// The words of that language; English when there are none of it.
    public static Phrases of(Locale locale) {
        return new Phrases(
                BUNDLES.stream().map(name -> bundle(name, locale)).toList(), Sayings.in(locale));
    }

    /// The phrase under that key, with the values filled in: name, value, name, value, ….
    public String get(String key, Object... namesAndValues) {
        return find(key)
                .map(pattern -> fill(pattern, namesAndValues))
                .orElseThrow(() -> new IllegalArgumentException("no phrase " + key));
    }

    /// What the stage or the comparison with the kernel said, in this language.
    String said(String english) {
        return sayings.of(english);
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    private Optional<String> find(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
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
            return value + Josa.of(value, place.group(4), place.group(5));
        }
        return value;
    }
}
