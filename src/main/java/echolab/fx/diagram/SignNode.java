package echolab.fx.diagram;

import echolab.frame.Activity;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/// What a process is doing, as a shape: a triangle at its gate, a disc when it runs, bars when
/// it is blocked, a ring when it has ended.
public final class SignNode extends Group {
    private static final double SIZE = 8;
    private static final double HALF = SIZE / 2;

    private Activity shown;

    /// The shape in a square of {@value #SIZE} pixels.
    public SignNode(Activity activity) {
        getStyleClass().add("el-sign");
        shown = activity;
        draw(activity);
        setMouseTransparent(true);
    }

    /// Shows this from now on.
    void show(Activity activity, String... styleClasses) {
        Styles.set(this, Styles.with("el-sign", styleClasses));
        if (activity != shown) {
            shown = activity;
            getChildren().clear();
            draw(activity);
        }
    }

    private void draw(Activity activity) {
        switch (activity) {
            case PARKED -> add("el-full", new Polygon(0.5, 0, SIZE, HALF, 0.5, SIZE));
            case RUNNING -> add("el-full", new Circle(HALF, HALF, HALF));
            case BLOCKED -> {
                add("el-outline", new Line(1, 0.5, 1, SIZE - 0.5));
                add("el-outline", new Line(HALF, 0.5, HALF, SIZE - 0.5));
                add("el-outline", new Line(SIZE - 1, 0.5, SIZE - 1, SIZE - 0.5));
            }
            case ZOMBIE -> add("el-outline", new Circle(HALF, HALF, HALF - 0.75));
            case GONE -> add("el-full", new Circle(HALF, HALF, 1.5));
        }
    }

    private void add(String styleClass, Node shape) {
        shape.getStyleClass().add(styleClass);
        getChildren().add(shape);
    }
}
