package echolab.fx.view;

import echolab.frame.Notes;
import echolab.frame.Notes.Note;
import echolab.fx.model.Appearance;
import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// What a demo tells at the step that is shown, above its servers. In a lecture hall the presenter says
/// it, and the room is for the servers.
final class StoryBar {
    private final Texts texts;
    private final Appearance appearance;
    private final Session session;
    private final Notes notes;
    private final HBox root;
    private String shown = "";

    @FXML private Label number;
    @FXML private Label text;
    @FXML private Button hide;

    StoryBar(Texts texts, Appearance appearance, Session session) {
        this.texts = texts;
        this.appearance = appearance;
        this.session = session;
        notes = new Notes(session.playback().timeline());
        root = new Fxml(texts).load(this, HBox.class);
        Tooltip why = new Tooltip();
        why.textProperty().bind(texts.binding("story.close"));
        hide.setTooltip(why);
        hide.setOnAction(_ -> appearance.storyProperty().set(false));
    }

    Node node() {
        return root;
    }

    /// Shows what belongs to the moment shown.
    void show() {
        boolean wanted =
                session.isDemo()
                        && appearance.storyProperty().get()
                        && !appearance.lectureProperty().get();
        List<Note> all = wanted ? notes.all() : List.of();
        Classes.show(root, !all.isEmpty());
        if (!all.isEmpty()) {
            show(all);
        }
    }

    private void show(List<Note> all) {
        Optional<Note> due = notes.at(session.playback().view().seq());
        Note note = due.orElse(all.getFirst());
        String told = note.text(texts.language());
        number.setText(all.indexOf(note) + 1 + "/" + all.size());
        if (!told.equals(shown)) {
            shown = told;
            text.setText(told);
        }
    }
}
