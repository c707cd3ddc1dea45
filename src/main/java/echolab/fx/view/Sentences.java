package echolab.fx.view;

import echolab.frame.Sentence;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;

/// Sentences with their code in code type.
final class Sentences {
    private Sentences() {}

    /// The pieces of a sentence, for a text flow.
    static List<Node> of(Sentence sentence) {
        return sentence.spans().stream().map(Sentences::piece).toList();
    }

    private static Node piece(Sentence.Span span) {
        Text text = new Text(span.text());
        text.getStyleClass().add(span.code() ? "code-span" : "text-span");
        return text;
    }
}
