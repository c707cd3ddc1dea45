package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import echolab.fx.testing.Pixels;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What somebody needs who works with the keyboard, or hears the window instead of seeing it.
@ExtendWith(Fx.class)
class AccessibilityTest {
    private static final int AROUND = 6;

    static Stream<Arguments> windows() {
        return Stream.of(Situation.values())
                .flatMap(s -> Stream.of(Arguments.of(s, "en"), Arguments.of(s, "ko")));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void whatever_takes_the_focus_has_a_name(Situation situation, String language) {
        List<String> nameless = new ArrayList<>();
        in(
                situation,
                language,
                snap -> {
                    for (Node control : controls(snap)) {
                        if (name(snap, control).isBlank()) {
                            nameless.add(describe(control));
                        }
                    }
                });

        assertThat(nameless).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Situation.class,
            names = {"CHOOSING", "FORKED", "POOL", "LIMITS", "REPLAY"})
    void tab_reaches_every_control(Situation situation) {
        List<String> missed = new ArrayList<>();
        in(
                situation,
                "en",
                snap -> {
                    List<Node> controls = controls(snap);
                    Set<Node> reached = new LinkedHashSet<>();
                    controls.getFirst().requestFocus();
                    for (int i = 0; i < 3 * controls.size(); i++) {
                        Node owner = snap.scene.getFocusOwner();
                        reached.add(owner);
                        owner.requestFocusTraversal(TraversalDirection.NEXT);
                    }
                    controls.stream()
                            .filter(c -> !reached.contains(c))
                            .map(AccessibilityTest::describe)
                            .forEach(missed::add);
                });

        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Situation.class,
            names = {"CHOOSING", "FORKED"})
    void the_focus_can_be_seen(Situation situation) {
        AtomicReference<Snap> opened = new AtomicReference<>();
        Fx.run(() -> opened.set(situation.open(Locale.ENGLISH, false, 1280, 720)));
        Fx.settle();
        Snap snap = opened.get();
        List<String> unseen = new ArrayList<>();
        List<Node> controls = new ArrayList<>();
        Fx.run(() -> {
            snap.window.requestFocus();
            snap.settle();
            controls.addAll(controls(snap).stream().filter(c -> isInSight(snap, c)).toList());
        });
        for (Node control : controls) {
            List<Integer> without =
                    pixels(snap, control, controls.getFirst().equals(control) ? 1 : 0, controls);
            List<Integer> with = pixels(snap, control, controls.indexOf(control), controls);
            if (without.equals(with)) {
                unseen.add(describe(control));
            }
        }
        Fx.run(snap.window::close);

        assertThat(controls).hasSizeGreaterThan(10);
        assertThat(unseen).isEmpty();
    }

    /// Of the control, while that one of all has the focus.
    private static List<Integer> pixels(Snap snap, Node control, int focused, List<Node> all) {
        Fx.run(() -> {
            all.get(focused).requestFocus();
            all.get(focused).requestFocusTraversal(TraversalDirection.NEXT);
            snap.scene.getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        });
        Fx.settle();
        List<Integer> pixels = new ArrayList<>();
        Fx.run(() -> pixels.addAll(pixels(snap, control)));
        return pixels;
    }

    private interface Look {
        void at(Snap snap);
    }

    private static void in(Situation situation, String language, Look look) {
        AtomicReference<Snap> snap = new AtomicReference<>();
        Locale locale = Locale.forLanguageTag(language);
        Fx.run(() -> snap.set(situation.open(locale, false, 1280, 720)));
        Fx.settle();
        try {
            Fx.run(() -> {
                snap.get().window.requestFocus();
                snap.get().settle();
                look.at(snap.get());
            });
        } finally {
            Fx.run(() -> snap.get().window.close());
        }
    }

    /// What takes the focus when someone goes through the window with the tab key.
    private static List<Node> controls(Snap snap) {
        List<Node> found = new ArrayList<>();
        collect(snap.scene.getRoot(), found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static String name(Snap snap, Node control) {
        Stream<String> own =
                Stream.of(
                        control.getAccessibleText(),
                        control instanceof Labeled labeled ? labeled.getText() : null,
                        control instanceof TextInputControl input ? input.getPromptText() : null);
        Stream<String> labels =
                snap.scene.getRoot().lookupAll(".label").stream()
                        .filter(Label.class::isInstance)
                        .map(Label.class::cast)
                        .filter(label -> control.equals(label.getLabelFor()))
                        .map(Label::getText);
        return Stream.concat(own, labels)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String describe(Node control) {
        return "%s#%s %s"
                .formatted(
                        control.getClass().getSimpleName(),
                        control.getId(),
                        control.getStyleClass());
    }

    private static boolean isInSight(Snap snap, Node control) {
        Bounds bounds = control.localToScene(control.getLayoutBounds());
        return bounds.getWidth() > 0
                && bounds.getMinX() >= 0
                && bounds.getMinY() >= 0
                && bounds.getMaxX() <= snap.scene.getWidth()
                && bounds.getMaxY() <= snap.scene.getHeight();
    }

    private static List<Integer> pixels(Snap snap, Node control) {
        snap.settle();
        Bounds bounds = control.localToScene(control.getLayoutBounds());
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(
                new Rectangle2D(
                        Math.max(0, bounds.getMinX() - AROUND),
                        Math.max(0, bounds.getMinY() - AROUND),
                        bounds.getWidth() + 2 * AROUND,
                        bounds.getHeight() + 2 * AROUND));
        return Pixels.of(snap.scene.getRoot().snapshot(part, null));
    }
}
