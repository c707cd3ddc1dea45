package echolab.script.text;

import echolab.trace.Sayings;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns messages into English or Korean.
public final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Sayings sayings;

    private Texts(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
        this.sayings = Sayings.in(locale);
    }

    /// The texts in that language, in English where there is no translation.
    public static Texts in(Locale locale) {
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Texts(
                locale, ResourceBundle.getBundle("echolab.script.messages", locale, noFallback));
    }

    /// The language asked for.
    public Locale locale() {
        return locale;
    }

    public String text(Phrase phrase, Object... args) {
        return text(Message.of(phrase, args));
    }

    /// What a stage or the comparison with the kernel said.
    public String said(String english) {
        return sayings.of(english);
    }

    public String text(Message message) {
        Matcher places = PLACE.matcher(bundle.getString(message.phrase().key()));
        return places.replaceAll(
                place -> Matcher.quoteReplacement(argument(message, place.group(1))));
    }

    /// `a`, `a or b`, `a, b or c`.
    public String oneOf(List<Message> choices) {
        List<String> all = choices.stream().map(this::text).toList();
        if (all.size() < 2) {
            return String.join("", all);
        }
        String first = String.join(", ", all.subList(0, all.size() - 1));
        return text(Phrase.OR, first, all.getLast());
    }

    private String argument(Message message, String index) {
        Object arg = message.args().get(Integer.parseInt(index));
        if (arg instanceof Message inner) {
            return text(inner);
        }
        return message.phrase() == Phrase.VERBATIM ? said(arg.toString()) : arg.toString();
    }
}
