package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static echolab.fx.testing.Openings.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import echolab.fx.testing.Fingers;
import echolab.fx.testing.Fx;
import echolab.fx.testing.Mouse;
import echolab.fx.testing.Openings;
import echolab.fx.testing.Situation;
import echolab.fx.testing.Snap;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A person looks closer at a part of a picture.
@ExtendWith(Fx.class)
class ZoomTest {
    private static final Path FOUR = Path.of("src/test/resources/echolab/frame/four.jsonl");
    private static final int WITH_CLIENTS = 60;
    private static final double NOTCH = 40;

    @RegisterExtension private final Openings windows = new Openings();

    @Test
    void ctrl_and_the_wheel_make_larger_what_is_under_the_pointer_and_smaller_again() {
        Snap snap = windows.open(Situation.FORKED);
        Fx.settle();
        double whole = scale(snap, "p");
        Point2D pointer = get(() -> middle(file(snap)));

        wheel(snap, pointer, 3, true);
        assertThat(scale(snap, "p")).isCloseTo(whole * Math.pow(1.25, 3), within(1e-9));
        assertThat(get(() -> middle(file(snap))).distance(pointer)).isLessThan(1.5);

        wheel(snap, pointer, -3, true);
        assertThat(scale(snap, "p")).isCloseTo(whole, within(1e-9));
        wheel(snap, pointer, -3, true);
        assertThat(scale(snap, "p")).isCloseTo(whole, within(1e-9));
    }

    @Test
    void two_fingers_make_larger_what_is_between_them_and_smaller_again() {
        Snap snap = windows.open(Situation.FORKED);
        Fx.settle();
        double whole = scale(snap, "p");
        Point2D between = get(() -> middle(file(snap)));

        pinch(snap, between, 1.2, 1.3, 1.25);
        assertThat(scale(snap, "p")).isCloseTo(whole * 1.2 * 1.3 * 1.25, within(1e-9));
        assertThat(get(() -> middle(file(snap))).distance(between)).isLessThan(1.5);

        pinch(snap, between, 0.8);
        assertThat(scale(snap, "p")).isCloseTo(whole * 1.2 * 1.3, within(1e-9));
        pinch(snap, between, 0.5, 0.5);
        assertThat(scale(snap, "p")).isCloseTo(whole, within(1e-9));
    }

    @Test
    void the_keys_do_the_same_about_the_middle_and_show_all_of_it_again() {
        Snap snap = windows.open(Situation.FORKED);
        Fx.settle();
        double whole = scale(snap, "p");

        press(snap, KeyCode.EQUALS, false, true);
        press(snap, KeyCode.ADD, false, true);
        assertThat(scale(snap, "p")).isCloseTo(whole * 1.25 * 1.25, within(1e-9));
        press(snap, KeyCode.MINUS, false, true);
        assertThat(scale(snap, "p")).isCloseTo(whole * 1.25, within(1e-9));

        press(snap, KeyCode.DIGIT0, false, true);
        assertThat(scale(snap, "p")).isEqualTo(whole);
        assertThat(get(() -> snap.appearance.textScaleProperty().get())).isEqualTo(1);
    }

    @Test
    void the_wheel_alone_and_a_drag_move_it_and_do_nothing_to_all_of_it() {
        Snap snap = windows.open(Situation.FORKED);
        Fx.settle();
        Point2D pointer = get(() -> middle(file(snap)));
        wheel(snap, pointer, 1, false);
        drag(snap, -30, -20);
        assertThat(get(() -> middle(file(snap)))).isEqualTo(pointer);

        wheel(snap, pointer, 3, true);
        Point2D before = get(() -> middle(file(snap)));
        wheel(snap, pointer, -1, false);
        assertThat(get(() -> middle(file(snap))).getY()).isCloseTo(before.getY() - 40, within(1.0));

        drag(snap, -30, 25);
        Point2D moved = get(() -> middle(file(snap)));
        assertThat(moved.getX()).isCloseTo(before.getX() - 30, within(1.5));
        assertThat(moved.getY()).isCloseTo(before.getY() - 15, within(1.5));
    }

    @Test
    void a_map_shows_which_part_is_seen_and_leads_to_another() {
        Snap snap = windows.open(Situation.FORKED);
        Fx.settle();
        assertThat(Openings.isShown(snap, ".el-map")).isFalse();

        wheel(snap, get(() -> snap.scene.lookup(".el-sheet").localToScene(1, 1)), 3, true);
        assertThat(Openings.isShown(snap, ".el-map")).isTrue();
        assertThat(get(() -> ((Label) snap.scene.lookup(".el-map-size")).getText()))
                .isEqualTo("195 %");
        Bounds upperLeft = get(() -> snap.scene.lookup(".el-map-seen").getBoundsInParent());
        assertThat(upperLeft.getMinX()).isLessThan(1);

        Point2D card = get(() -> middle(snap.scene.lookup(".el-vnode")));
        Fx.run(() -> {
            Mouse.at(snap.scene, end(snap.scene.lookup(".el-map")), MouseEvent.MOUSE_MOVED);
            Mouse.at(snap.scene, end(snap.scene.lookup(".el-map")), MouseEvent.MOUSE_PRESSED);
            Mouse.at(snap.scene, end(snap.scene.lookup(".el-map")), MouseEvent.MOUSE_RELEASED);
            snap.settle();
        });
        assertThat(get(() -> snap.scene.lookup(".el-map-seen").getBoundsInParent()).getMinX())
                .isGreaterThan(upperLeft.getMinX() + 20);
        assertThat(get(() -> middle(snap.scene.lookup(".el-vnode"))).getX())
                .isLessThan(card.getX() - 100);

        press(snap, KeyCode.DIGIT0, false, true);
        Fx.settle();
        assertThat(Openings.isShown(snap, ".el-map")).isFalse();
    }

    @Test
    void what_gets_the_focus_comes_into_sight() {
        Snap snap = windows.open(Situation.FORKED);
        Fx.settle();
        wheel(snap, get(() -> snap.scene.lookup(".el-sheet").localToScene(1, 1)), 5, true);
        Node vnode = get(() -> snap.scene.lookup(".el-vnode").getParent());
        assertThat(get(() -> isInSight(snap, vnode))).isFalse();

        Fx.run(() -> {
            vnode.requestFocus();
            snap.settle();
        });
        assertThat(get(() -> isInSight(snap, vnode))).isTrue();
    }

    @Test
    void a_step_leaves_the_part_that_is_seen_where_it_is() {
        Snap snap = windows.open(Situation.FORKED);
        Fx.settle();
        Point2D pointer = get(() -> middle(file(snap)));
        wheel(snap, pointer, 3, true);
        double scale = scale(snap, "p");

        press(snap, KeyCode.LEFT);
        Fx.settle();
        assertThat(scale(snap, "p")).isCloseTo(scale, within(0.02));
        assertThat(get(() -> middle(file(snap))).distance(pointer)).isLessThan(10);
    }

    @Test
    void each_tile_has_its_own_and_all_is_seen_when_they_stand_otherwise() {
        Snap snap = windows.open(FOUR);
        Fx.run(() -> snap.session().playback().goTo(WITH_CLIENTS));
        Fx.settle();
        double p = scale(snap, "p");
        double e = scale(snap, "e");
        Point2D middle = get(() -> middle(snap.scene.lookup("#stage-e .el-diagram")));
        wheel(snap, "#stage-e", middle, 2, true);
        assertThat(scale(snap, "e")).isGreaterThan(e * 1.5);
        assertThat(scale(snap, "p")).isEqualTo(p);

        Fx.run(() -> snap.session().stage().set("e"));
        press(snap, KeyCode.E);
        Fx.settle();
        assertThat(Openings.isShown(snap, "#stage-e .el-map")).isFalse();
        press(snap, KeyCode.E);
        Fx.settle();
        assertThat(scale(snap, "e")).isCloseTo(e, within(0.01));
    }

    @Test
    void it_works_in_a_hall_too() {
        Snap snap = windows.open(Situation.FORKED);
        press(snap, KeyCode.M);
        Fx.settle();
        double whole = scale(snap, "p");

        wheel(snap, get(() -> middle(file(snap))), 1, true);
        assertThat(scale(snap, "p")).isCloseTo(whole * 1.25, within(1e-9));
    }

    private static Node file(Snap snap) {
        return snap.scene.lookup(".el-file.el-id-conn-a");
    }

    private static double scale(Snap snap, String stage) {
        return get(() -> {
            snap.settle();
            return snap.scene
                    .lookup("#stage-" + stage + " .el-sheet")
                    .getLocalToSceneTransform()
                    .getMxx();
        });
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /// Just inside of its lower right corner.
    private static Point2D end(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getMaxX() - 3, bounds.getMaxY() - 3);
    }

    private static boolean isInSight(Snap snap, Node node) {
        Node room = snap.scene.lookup(".el-diagram");
        return room.localToScene(room.getLayoutBounds())
                .contains(node.localToScene(node.getLayoutBounds()));
    }

    private static void wheel(Snap snap, Point2D place, int notches, boolean control) {
        wheel(snap, "", place, notches, control);
    }

    private static void wheel(Snap snap, String tile, Point2D place, int notches, boolean control) {
        Fx.run(() -> {
            Node picture = snap.scene.lookup((tile + " .el-sheet").strip());
            Mouse.wheel(picture, place, notches * NOTCH, control);
            snap.settle();
        });
    }

    private static void pinch(Snap snap, Point2D between, double... factors) {
        Fx.run(() -> {
            Fingers.pinch(snap.scene.lookup(".el-sheet"), between, factors);
            snap.settle();
        });
    }

    /// From the middle of the picture.
    private static void drag(Snap snap, double dx, double dy) {
        Fx.run(() -> {
            Point2D from = middle(snap.scene.lookup(".el-diagram"));
            Mouse.at(snap.scene, from, MouseEvent.MOUSE_MOVED);
            Mouse.at(snap.scene, from, MouseEvent.MOUSE_PRESSED);
            Mouse.at(snap.scene, from.add(dx, dy), MouseEvent.MOUSE_DRAGGED);
            Mouse.at(snap.scene, from.add(dx, dy), MouseEvent.MOUSE_RELEASED);
            snap.settle();
        });
    }
}
