package echolab.frame;

import java.util.ArrayList;
import java.util.List;
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
