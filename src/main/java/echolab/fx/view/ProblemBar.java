package echolab.fx.view;

import echolab.fx.model.Problem;
import echolab.fx.text.Texts;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Says what went wrong, why, and what to do.
final class ProblemBar {
    private final Texts texts;
    private final HBox root;

    @FXML private Label what;
    @FXML private Label why;
    @FXML private Label remedy;
    @FXML private Button dismiss;

    ProblemBar(Texts texts, Runnable dismisser) {
        this.texts = texts;
        root = new Fxml(texts).load(this, HBox.class);
        dismiss.setOnAction(_ -> dismisser.run());
        show(Optional.empty());
    }

    Node node() {
        return root;
    }

    void show(Optional<Problem> problem) {
        Classes.show(root, problem.isPresent());
        problem.ifPresent(p -> {
            what.setText(texts.get(p.whatKey()));
            why.setText(p.detail().in(texts.language()));
            remedy.setText(texts.get(p.remedyKey()));
        });
    }
}
