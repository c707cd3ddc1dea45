package echolab.fx.testing;

import static echolab.fx.testing.Openings.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

/// What a person sees in the windows that are open. Beside the FX thread.
public final class Sight {
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private Sight() {}

    /// Waits until the first node of that kind says so.
    public static void awaitText(String selector, String text) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lookup(selector).map(Sight::text)).contains(text));
    }

    public static Optional<Node> lookup(String selector) {
        return get(() -> lookupAll(selector).findFirst());
    }

    /// On the FX thread.
    public static Stream<Node> lookupAll(String selector) {
        return Window.getWindows().stream()
                .flatMap(w -> w.getScene().getRoot().lookupAll(selector).stream())
                .filter(Node::isVisible);
    }

    /// Of a label or a button.
    public static String text(Node node) {
        return ((Labeled) node).getText();
    }
}
