package echolab.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A sentence of the narration; what is code in it is known.
public record Sentence(List<Span> spans) {
    public static final Sentence NONE = new Sentence(List.of());

    /// A piece of a sentence, in text type or in code type.
    public record Span(String text, boolean code) {}

    public Sentence {
        spans = List.copyOf(spans);
    }

    /// From a text in which code stands between backticks.
    public static Sentence of(String marked) {
        List<Span> spans = new ArrayList<>();
        String[] pieces = marked.split("`", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (!pieces[i].isEmpty()) {
                spans.add(new Span(pieces[i], i % 2 == 1));
            }
        }
        return new Sentence(spans);
    }

    /// The same with a capital at its beginning, unless it begins with code.
    public Sentence capitalized() {
        if (spans.isEmpty() || spans.getFirst().code()) {
            return this;
        }
        String first = spans.getFirst().text();
        int letter = first.offsetByCodePoints(0, 1);
        List<Span> result = new ArrayList<>(spans);
        result.set(
                0,
                new Span(
                        first.substring(0, letter).toUpperCase(Locale.ROOT)
                                + first.substring(letter),
                        false));
        return new Sentence(result);
    }

    /// The sentence without marks.
    public String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    @Override
    public String toString() {
        return plain();
    }
}
