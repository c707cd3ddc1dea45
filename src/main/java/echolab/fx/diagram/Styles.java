package echolab.fx.diagram;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/// Style classes of nodes that are shown again and again.
final class Styles {
    private Styles() {}

    /// Gives the node these style classes; an empty one counts for nothing. A change makes it and all
    /// below it be styled anew, so there is none where they are the same.
    static void set(Node node, String... classes) {
        List<String> wanted = new ArrayList<>(classes.length);
        for (String styleClass : classes) {
            if (!styleClass.isEmpty()) {
                wanted.add(styleClass);
            }
        }
        if (!node.getStyleClass().equals(wanted)) {
            node.getStyleClass().setAll(wanted);
        }
    }

    /// These with one more before them.
    static String[] with(String first, String... classes) {
        String[] all = new String[classes.length + 1];
        all[0] = first;
        System.arraycopy(classes, 0, all, 1, classes.length);
        return all;
    }
}
