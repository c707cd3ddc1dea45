package echolab.frame;

import echolab.trace.CallSite;
import echolab.trace.Sayings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The words of one language, with places to fill: `{name}` is replaced by the value;
/// `{n|file|files}` by the word that fits the number; `{who~이/가}` by the value and the Korean
/// particle that fits its last sound.
///
/// A phrase may have a shorter form under its key with `.brief`, for where there is little room.
public final class Phrases {
    private static final List<String> BUNDLES =
            List.of("echolab.frame.frame", "echolab.frame.narration");

    private static final String BRIEF = ".brief";

    /// Of a text from outside, in letters.
    private static final int BRIEF_QUOTE = 12;

    private final List<ResourceBundle> bundles;
    private final Locale locale;
    private final boolean brief;

    private Phrases(List<ResourceBundle> bundles, Locale locale, boolean brief) {
        this.bundles = bundles;
        this.locale = locale;
        this.brief = brief;
    }

    /// The words of that language; English when there are none of it.
    public static Phrases of(Locale locale) {
        return new Phrases(
                BUNDLES.stream().map(name -> bundle(name, locale)).toList(), locale, false);
    }

    /// The same in their shorter forms.
    Phrases brief() {
        return new Phrases(bundles, locale, true);
    }

    /// A call as it is written in a sentence.
    String call(CallSite site) {
        return brief ? site.brief() : site.toString();
    }

    /// A text from outside as it is written in a sentence.
    String quote(String text) {
        return brief ? Quote.of(text, BRIEF_QUOTE) : Quote.of(text);
    }

    /// The phrase under that key, with the values filled in: name, value, name, value, ….
    public String get(String key, Object... namesAndValues) {
        return find(key)
                .map(pattern -> fill(pattern, namesAndValues))
                .orElseThrow(() -> new IllegalArgumentException("no phrase " + key));
    }

    /// What the stage or the comparison with the kernel said, in this language.
    String said(String english) {
        return Sayings.in(locale).of(english);
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    private Optional<String> find(String key) {
        return brief ? text(key + BRIEF).or(() -> text(key)) : text(key);
    }

    private Optional<String> text(String key) {
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

    /// Written by hand: a picture has hundreds of phrases, too many for a pattern.
    private String fill(String pattern, Object... namesAndValues) {
        int open = pattern.indexOf('{');
        if (open < 0) {
            return pattern;
        }
        StringBuilder filled = new StringBuilder();
        int done = 0;
        while (open >= 0) {
            int close = pattern.indexOf('}', open);
            int end = nameEnd(pattern, open + 1);
            if (close >= 0 && end > open + 1 && end <= close) {
                String value = value(pattern.substring(open + 1, end), namesAndValues);
                filled.append(pattern, done, open);
                filled.append(fitting(value, pattern.substring(end, close)));
                done = close + 1;
            }
            open = pattern.indexOf('{', open + 1);
        }
        return filled.append(pattern, done, pattern.length()).toString();
    }

    /// Where the letters and digits end that begin there.
    private static int nameEnd(String pattern, int begin) {
        int end = begin;
        while (end < pattern.length() && Character.isLetterOrDigit(pattern.charAt(end))) {
            end++;
        }
        return end;
    }

    private String value(String name, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                return namesAndValues[i + 1] instanceof CallSite site
                        ? call(site)
                        : namesAndValues[i + 1].toString();
            }
        }
        throw new IllegalArgumentException("no value for {" + name + "}");
    }

    /// @param forms what stands behind the name in the place: nothing, `|file|files`, or `~이/가`
    private static String fitting(String value, String forms) {
        if (forms.startsWith("|")) {
            int bar = forms.indexOf('|', 1);
            return value.equals("1") ? forms.substring(1, bar) : forms.substring(bar + 1);
        }
        if (forms.startsWith("~")) {
            int slash = forms.indexOf('/');
            return value + Josa.of(value, forms.substring(1, slash), forms.substring(slash + 1));
        }
        return value;
    }
}
