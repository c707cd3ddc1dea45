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
    @FXML private Button fallback;
    @FXML private Button dismiss;

    /// @param recording shows the recording of the demo that fails
    ProblemBar(Texts texts, Runnable dismisser, Runnable recording) {
        this.texts = texts;
        root = new Fxml(texts).load(this, HBox.class);
        fallback.setOnAction(_ -> recording.run());
        dismiss.setOnAction(_ -> dismisser.run());
        show(Optional.empty(), false);
    }

    Node node() {
        return root;
    }

    /// @param recorded whether there is a recording of what fails
    void show(Optional<Problem> problem, boolean recorded) {
        Classes.show(root, problem.isPresent());
        Classes.show(fallback, recorded);
        problem.ifPresent(p -> {
            what.setText(texts.get(p.whatKey()));
            why.setText(p.detail().in(texts.language()));
            remedy.setText(texts.get(p.remedyKey()));
        });
    }
}
