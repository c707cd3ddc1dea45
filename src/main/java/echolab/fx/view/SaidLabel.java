package echolab.fx.view;

import javafx.scene.control.Label;

/// A line of a conversation. Shows one after the other, since a new label has to be styled.
final class SaidLabel extends Label {
    private String whole = "";

    SaidLabel() {
        getStyleClass().add("code");
        // Tooltips are dear, and most lines are short.
        textTruncatedProperty().subscribe(cut -> Classes.tip(this, cut ? whole : ""));
    }

    /// @param sent whether the client said it, otherwise the server
    /// @param line what fits on one line
    /// @param full all of it
    /// @param spoken who said what
    void show(boolean sent, String line, String full, String spoken) {
        Classes.set(this, "said", sent);
        Classes.set(this, "heard", !sent);
        setText(line);
        setAccessibleText(spoken);
        whole = full;
        Classes.tip(this, isTextTruncated() ? full : "");
    }
}
