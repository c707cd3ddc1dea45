package echolab.fx.view;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.frame.Frame;
import echolab.fx.diagram.DiagramView;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Snap;
import echolab.trace.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The window over the scripted story, driven by key events and looked at node by node.
@ExtendWith(Fx.class)
class WindowTest {
    private final List<Snap> windows = new ArrayList<>();

    @AfterEach
    void close() {
        Fx.run(() -> windows.forEach(w -> w.window.close()));
    }

    @Test
    void keys_connect_a_client_and_step_the_server() {
        Snap snap = window("en");
        Fx.run(() -> snap.start());

        press(snap, KeyCode.C, KeyCode.SPACE, KeyCode.SPACE);

        assertThat(snap.run.asked())
                .containsExactly("start process", "connect A", "step p", "step p");
    }

    @Test
    void enter_starts_a_server_at_once_and_on_a_card_the_one_of_that_card() {
        Snap first = window("en");
        assertThat(get(() -> first.scene.getFocusOwner().getId())).isEqualTo("start");

        Snap snap = window("en");
        Fx.run(() -> snap.scene.lookup("#model-process").requestFocus());
        press(snap, KeyCode.ENTER);

        assertThat(snap.run.asked()).containsExactly("start process");
    }

    @Test
    void a_digit_chooses_the_lane_that_space_steps() {
        Snap snap = forked("en");

        press(snap, KeyCode.DIGIT2, KeyCode.SPACE);

        assertThat(snap.run.asked()).endsWith("step p.child1");
    }

    @Test
    void every_lane_has_a_button_that_says_what_it_will_do() {
        Snap snap = forked("en");

        assertThat(buttonText(snap, "#step-p")).isEqualTo("Step p: close(4)");
        assertThat(buttonText(snap, "#step-p-child1")).isEqualTo("Step p.child1: close(3)");
    }

    @Test
    void back_shows_replay_and_end_is_live_again() {
        Snap snap = forked("en");

        press(snap, KeyCode.LEFT);
        assertThat(label(snap, ".mode")).isEqualTo("REPLAY");

        press(snap, KeyCode.END);
        assertThat(label(snap, ".mode")).isEqualTo("LIVE");
    }

    @Test
    void the_limits_are_shown_and_set_for_the_chosen_lane() {
        Snap snap = forked("en");
        assertThat(get(() -> snap.scene.lookup(".limits-bar").isVisible())).isFalse();

        press(snap, KeyCode.U, KeyCode.DIGIT2);
        Fx.run(() -> {
            ((TextField) snap.scene.lookup(".limits-bar .text-field")).setText("5");
            ((CheckBox) snap.scene.lookup(".limits-bar .check-box")).setSelected(true);
            ((Button) snap.scene.lookup(".limits-bar .button")).fire();
        });

        assertThat(snap.run.asked()).endsWith("limit p.child1 nofile 5 with children");
        press(snap, KeyCode.U);
        assertThat(get(() -> snap.scene.lookup(".limits-bar").isVisible())).isFalse();
    }

    @Test
    void language_and_theme_change_while_a_server_is_on_stage() {
        Snap snap = forked("en");

        press(snap, KeyCode.L, KeyCode.T);

        assertThat(label(snap, ".mode")).isEqualTo("실시간");
        assertThat(buttonText(snap, "#step-p")).isEqualTo("p 한 단계: close(4)");
        assertThat(get(() -> snap.scene.getRoot().getStyleClass().contains("el-dark"))).isTrue();
        assertThat(snap.run.asked())
                .containsExactly("start process", "connect A", "step p", "step p");
    }

    @Test
    void the_key_of_the_sheet_shows_every_key_and_hides_them_again() {
        Snap snap = forked("en");

        press(snap, KeyCode.F1);
        assertThat(get(() -> snap.scene.getRoot().lookupAll(".keycap").size())).isGreaterThan(25);
        assertThat(get(() -> snap.scene.lookup(".help-overlay").isVisible())).isTrue();

        press(snap, KeyCode.F1);
        assertThat(get(() -> snap.scene.lookup(".help-overlay").isVisible())).isFalse();
    }

    @Test
    void a_server_is_drawn_as_large_as_its_place_from_the_start() {
        Snap snap = window("en");
        Fx.run(() -> snap.start());
        Fx.settle();

        Frame frame =
                get(() -> ((DiagramView) snap.scene.lookup(".el-diagram")).shown().orElseThrow());
        Bounds place = get(() -> snap.scene.lookup(".diagram-place").getLayoutBounds());
        assertThat(List.of((double) frame.width(), (double) frame.height()))
                .isEqualTo(List.of(grid(place.getWidth()), grid(place.getHeight())));
    }

    @Test
    void the_text_size_of_last_time_holds_from_the_start() {
        Snap snap = window("en");

        assertThat(get(() -> snap.scene.getRoot().getStyle())).isEqualTo("-fx-font-size: 13.0px;");
    }

    @Test
    void a_problem_is_told_in_the_window_and_goes_when_it_is_dismissed() {
        Snap snap = forked("en");

        Fx.run(() -> snap.session().acts().orElseThrow().step(new Lane("p.child7")));
        Fx.settle();
        assertThat(label(snap, ".problem-what")).isEqualTo("This cannot be done here.");

        Fx.run(() -> snap.model.dismissProblem());
        assertThat(get(() -> snap.scene.lookup(".problem-bar").isVisible())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void at_1280_by_720_no_text_of_the_window_is_cut_off(String language) {
        Snap snap = forked(language);

        assertThat(get(() -> cutOff(snap.scene.getRoot()))).isEmpty();
    }

    @Test
    void every_button_has_a_name_for_those_who_do_not_see_it() {
        Snap snap = forked("en");

        assertThat(get(() -> nameless(snap.scene.getRoot()))).isEmpty();
    }

    /// Frames stand on a grid of 4.
    private static double grid(double length) {
        return Math.floor(length / 4) * 4;
    }

    private Snap forked(String language) {
        Snap snap = window(language);
        Fx.run(() -> snap.start());
        press(snap, KeyCode.C, KeyCode.SPACE, KeyCode.SPACE);
        Fx.settle();
        return snap;
    }

    private Snap window(String language) {
        Snap snap = get(() -> new Snap(Locale.forLanguageTag(language), false, 1280, 720));
        windows.add(snap);
        return snap;
    }

    private static void press(Snap snap, KeyCode... keys) {
        for (KeyCode key : keys) {
            Fx.run(() -> {
                Node focused = snap.scene.getFocusOwner();
                Node target = focused == null ? snap.scene.getRoot() : focused;
                target.fireEvent(event(key));
            });
        }
    }

    private static KeyEvent event(KeyCode key) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "", key.getName(), key, false, false, false, false);
    }

    private static String buttonText(Snap snap, String selector) {
        return get(() -> ((Button) snap.scene.lookup(selector)).getText());
    }

    private static String label(Snap snap, String selector) {
        return get(() -> ((Label) snap.scene.lookup(selector)).getText());
    }

    /// The labelled nodes that draw less than their text.
    private static List<String> cutOff(Node node) {
        List<String> found = new ArrayList<>();
        visit(
                node,
                n -> {
                    if (n instanceof Labeled labeled
                            && labeled.lookup(".text") instanceof Text drawn
                            && !isBlank(labeled.getText())
                            && !drawn.getText().equals(labeled.getText())) {
                        found.add(labeled.getText() + " as " + drawn.getText());
                    }
                });
        return found;
    }

    private static List<String> nameless(Node node) {
        List<String> found = new ArrayList<>();
        visit(
                node,
                n -> {
                    if (n instanceof Labeled labeled
                            && n.isFocusTraversable()
                            && isBlank(labeled.getText())
                            && isBlank(labeled.getAccessibleText())) {
                        found.add(labeled.toString());
                    }
                });
        return found;
    }

    private static void visit(Node node, Consumer<Node> visitor) {
        if (!node.isVisible()) {
            return;
        }
        visitor.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, visitor));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static <T> T get(Supplier<T> value) {
        AtomicReference<T> result = new AtomicReference<>();
        Fx.run(() -> result.set(value.get()));
        return result.get();
    }
}
