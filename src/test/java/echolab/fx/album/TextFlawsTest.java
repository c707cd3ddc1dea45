package echolab.fx.album;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.fx.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The look for texts that cannot be read finds each kind of them, and nothing else.
@ExtendWith(Fx.class)
class TextFlawsTest {
    @Test
    void a_page_that_can_be_read_has_no_flaw() {
        assertThat(flaws(at(10, 20, new Label("readable")), at(10, 60, new Text("this too"))))
                .isEmpty();
    }

    @Test
    void a_label_that_is_too_narrow_is_cut_off() {
        assertThat(flaws(narrow(new Label("a long sentence"))))
                .containsExactly("cut off: a long sentence");
    }

    @Test
    void a_label_whose_tooltip_tells_the_rest_is_not_a_flaw() {
        Label label = new Label("a long sentence");
        label.setTooltip(new Tooltip("a long sentence"));

        assertThat(flaws(narrow(label))).isEmpty();
    }

    @Test
    void a_label_that_leaves_a_line_empty_is_cut_without_need() {
        Label label = new Label("a long sentence");
        label.setTooltip(new Tooltip("a long sentence"));
        label.setWrapText(true);
        double line = new Text("x").getLayoutBounds().getHeight();
        label.setMinHeight(1.9 * line);
        label.setMaxHeight(1.9 * line);

        assertThat(flaws(narrow(label))).containsExactly("cut off: a long sentence");
    }

    @Test
    void texts_that_cover_each_other_are_found() {
        assertThat(flaws(at(10, 50, new Text("lower")), at(12, 52, new Text("upper"))))
                .containsExactly("over each other: lower | upper");
    }

    @Test
    void texts_outside_the_window_are_found_on_each_side() {
        assertThat(
                        flaws(
                                at(-20, 20, new Text("left")),
                                at(390, 20, new Text("right")),
                                at(100, -5, new Text("above")),
                                at(100, 305, new Text("below"))))
                .containsExactly(
                        "beside its place: left",
                        "beside its place: right",
                        "above or below its place: above",
                        "above or below its place: below");
    }

    @Test
    void what_can_be_scrolled_to_is_not_a_flaw() {
        VBox lines = new VBox();
        for (int i = 0; i < 40; i++) {
            lines.getChildren().add(new Label("line " + i));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setPrefSize(200, 100);

        assertThat(flaws(at(0, 0, scroll))).isEmpty();
    }

    private static Node at(double x, double y, Node node) {
        node.relocate(x, y);
        return node;
    }

    private static Node narrow(Label label) {
        label.setPrefWidth(40);
        label.setMinWidth(40);
        return at(10, 10, label);
    }

    private static List<String> flaws(Node... nodes) {
        List<String> found = new ArrayList<>();
        Fx.run(() -> {
            // a theme of ours that another test has left would have other heights
            Application.setUserAgentStylesheet(Application.STYLESHEET_MODENA);
            Scene scene = new Scene(new Pane(nodes), 400, 300);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            found.addAll(TextFlaws.in(scene));
        });
        return found;
    }
}
