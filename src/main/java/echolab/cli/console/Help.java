package echolab.cli.console;

import echolab.frame.BitRange;
import echolab.frame.Manual;
import echolab.script.syntax.Function;
import echolab.script.syntax.Reserved;
import echolab.script.text.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/// What `help` says. Its texts stand in a bundle under the words of the language.
final class Help {
    private final ResourceBundle texts;
    private final Manual manual;

    private Help(ResourceBundle texts, Manual manual) {
        this.texts = texts;
        this.manual = manual;
    }

    static Help in(Locale locale) {
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Help(
                ResourceBundle.getBundle("echolab.cli.console.help", locale, noFallback),
                Manual.in(locale));
    }

    String welcome() {
        return line("welcome");
    }

    String noLanes() {
        return line("no-lanes");
    }

    /// Which steps one can go back to.
    String steps(int last) {
        return texts.getString("steps").formatted(last) + "\n";
    }

    /// Nobody wrote notes for what is on stage.
    String noNotes() {
        return line("no-notes");
    }

    /// How bits are asked for.
    String bits() {
        return texts.getString("bits").formatted(BitRange.HIGHEST) + "\n";
    }

    /// Every statement and every function, a line each.
    String overview() {
        String statements =
                Reserved.STATEMENTS.stream()
                        .map(word -> "  " + texts.getString(word + ".syntax") + "\n")
                        .collect(Collectors.joining());
        String functions = Function.words().stream().collect(Collectors.joining(", ", "  ", "\n"));
        return line("statements") + statements + line("functions") + functions + line("commands");
    }

    /// One word of the language: how it is written and what it does. Of a function of C that is no word
    /// of the language: what the function does.
    String on(String word) {
        Optional<Manual.Page> page = manual.on(word.strip());
        if (page.isPresent() && !topics().contains(word.strip())) {
            return page.get() + "\n";
        }
        Optional<String> name = topic(word.strip());
        if (name.isEmpty()) {
            return line("unknown");
        }
        String topic = name.get();
        String syntax =
                Function.named(topic)
                        .map(Function::signature)
                        .orElseGet(() -> texts.getString(topic + ".syntax"));
        return syntax + "\n  " + texts.getString(topic + ".text") + "\n";
    }

    private static List<String> topics() {
        List<String> topics = new ArrayList<>(Reserved.STATEMENTS);
        topics.addAll(Function.words());
        return topics;
    }

    private static Optional<String> topic(String word) {
        List<String> topics = topics();
        return topics.contains(word) ? Optional.of(word) : DidYouMean.closest(word, topics);
    }

    private String line(String key) {
        return texts.getString(key) + "\n";
    }
}
