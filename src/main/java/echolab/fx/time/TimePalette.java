package echolab.fx.time;

import echolab.frame.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// The colours of the style sheet for a canvas, which has no style of its own: nodes that nobody sees
/// take them, one a token.
final class TimePalette {
    private static final List<String> CONNECTIONS =
            List.of("conn-a", "conn-b", "conn-c", "conn-d", "conn-e", "conn-f", "conn-g", "conn-h");
    private static final List<String> TOKENS =
            List.of(
                    "surface",
                    "listen",
                    "line",
                    "edge",
                    "text",
                    "muted",
                    "faint",
                    "waiting",
                    "waiting-tint",
                    "bad",
                    "accent",
                    "accent-tint",
                    "terminal",
                    "terminal-tint",
                    "on-colour",
                    "header");

    private final Pane pane = new Pane();
    private final Map<String, Rectangle> samples = new HashMap<>();

    /// @param changed is run after the colours have changed
    TimePalette(Runnable changed) {
        TOKENS.forEach(this::add);
        CONNECTIONS.forEach(token -> {
            add(token);
            add(token + "-tint");
        });
        pane.setManaged(false);
        pane.setMouseTransparent(true);
        pane.setOpacity(0);
        samples.values().forEach(sample -> sample.fillProperty().subscribe(changed));
    }

    /// To be put beside the canvas.
    Node node() {
        return pane;
    }

    Color of(String token) {
        Rectangle sample = samples.get(token);
        return sample != null && sample.getFill() instanceof Color colour
                ? colour
                : Color.TRANSPARENT;
    }

    /// The colour of an identity; of none the neutral one.
    Color own(Optional<Identity> identity) {
        return of(identity.map(Identity::token).orElse("terminal"));
    }

    /// Its tint, for fills.
    Color tint(Optional<Identity> identity) {
        return of(identity.map(Identity::token).orElse("terminal") + "-tint");
    }

    private void add(String token) {
        Rectangle sample = new Rectangle(1, 1);
        sample.getStyleClass().add("tl-" + token);
        samples.put(token, sample);
        pane.getChildren().add(sample);
    }
}
