package echolab.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the stage and the kernel's picture say, in the reader's language: why a server stopped, what
/// cannot be done, where rules and kernel disagree, what nobody tells.
///
/// Events, and so traces, hold it in English, whoever wrote them; the English sentence is the key
/// under which the reader's is found, as with gettext(3). The texts are patterns: `{0}` stands for
/// anything, `{0:numbers}` for numbers alone, and `{0:said}` for something that is such a sentence
/// itself, or a part of one.
public final class Sayings {
    private static final String BUNDLE = "echolab.trace.sayings";
    private static final Pattern GAP = Pattern.compile("\\{(\\d)(?::(said|numbers))?}");

    private final List<Saying> sayings;

    private Sayings(List<Saying> sayings) {
        this.sayings = List.copyOf(sayings);
    }

    /// One sentence: how it looks in English, which of its gaps are sentences, and what it is in the
    /// reader's language.
    private record Saying(Pattern english, int letters, List<Gap> gaps, String translated) {
        Saying {
            gaps = List.copyOf(gaps);
        }
    }

    private record Gap(String number, boolean said) {}

    /// The sentences in that language; English where there are none of it.
    public static Sayings in(Locale locale) {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle translated = bundle(locale);
        if (translated.getLocale().equals(Locale.ROOT)) {
            return new Sayings(List.of());
        }
        return new Sayings(
                english.keySet().stream()
                        .map(key -> saying(english.getString(key), translated.getString(key)))
                        .sorted(Comparator.comparingInt(Saying::letters).reversed())
                        .toList());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static Saying saying(String english, String translated) {
        StringBuilder regex = new StringBuilder();
        List<Gap> gaps = new ArrayList<>();
        int from = 0;
        for (MatchResult gap : GAP.matcher(english).results().toList()) {
            boolean numbers = "numbers".equals(gap.group(2));
            regex.append(Pattern.quote(english.substring(from, gap.start())))
                    .append(numbers ? "([\\d, ]+)" : "(.*?)");
            gaps.add(new Gap(gap.group(1), "said".equals(gap.group(2))));
            from = gap.end();
        }
        regex.append(Pattern.quote(english.substring(from)));
        return new Saying(
                Pattern.compile(regex.toString(), Pattern.DOTALL),
                GAP.matcher(english).replaceAll("").length(),
                gaps,
                translated);
    }

    /// The sentence in the reader's language; as it is where it is not known.
    public String of(String english) {
        return sayings.stream()
                .map(saying -> translate(saying, english))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(english);
    }

    private Optional<String> translate(Saying saying, String text) {
        Matcher match = saying.english().matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String[] values = new String[10];
        for (int i = 0; i < saying.gaps().size(); i++) {
            Gap gap = saying.gaps().get(i);
            String value = match.group(i + 1);
            values[Integer.parseInt(gap.number())] = gap.said() ? of(value) : value;
        }
        return Optional.of(
                GAP.matcher(saying.translated())
                        .replaceAll(gap ->
                                Matcher.quoteReplacement(values[Integer.parseInt(gap.group(1))])));
    }
}
