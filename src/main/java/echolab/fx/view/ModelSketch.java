package echolab.fx.view;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// A small drawing of the idea of a server model: clients on the left, processes on the right.
final class ModelSketch {
    private static final double[] CLIENTS = {14, 42, 70};

    private ModelSketch() {}

    static Node of(String model) {
        Group sketch = new Group(styled(new Rectangle(0, 0, 200, 84), "sketch-room"));
        switch (model) {
            case "process" -> drawProcess(sketch);
            case "select" -> drawSelect(sketch);
            case "pool" -> drawPool(sketch);
            default -> drawIterative(sketch);
        }
        return sketch;
    }

    /// One client is served; the others and the terminal, below the server, wait.
    private static void drawSelect(Group sketch) {
        sketch.getChildren().add(dashed(148, 62, 148, 72, "sketch-fork"));
        drawIterative(sketch);
        sketch.getChildren().add(box(132, 72, 32, 12));
    }

    /// All clients are served by one process.
    private static void drawPool(Group sketch) {
        String[] colours = {"sketch-conn-a", "sketch-conn-b", "sketch-conn-c"};
        for (int i = 0; i < CLIENTS.length; i++) {
            double y = 42 + (CLIENTS[i] - 42) / 3;
            sketch.getChildren().add(line(30, CLIENTS[i], 120, y, colours[i]));
        }
        addClients(sketch);
        sketch.getChildren().add(box(120, 22, 56, 40));
    }

    private static void drawIterative(Group sketch) {
        sketch.getChildren().add(line(30, CLIENTS[0], 120, 42, "sketch-conn-a"));
        sketch.getChildren().add(dashed(30, CLIENTS[1], 96, 50, "sketch-conn-b"));
        sketch.getChildren().add(dashed(30, CLIENTS[2], 96, 58, "sketch-conn-c"));
        addClients(sketch);
        sketch.getChildren().add(box(120, 22, 56, 40));
    }

    private static void drawProcess(Group sketch) {
        String[] colours = {"sketch-conn-a", "sketch-conn-b", "sketch-conn-c"};
        for (int i = 0; i < CLIENTS.length; i++) {
            sketch.getChildren().add(line(30, CLIENTS[i], 152, CLIENTS[i], colours[i]));
            sketch.getChildren().add(dashed(118, 42, 152, CLIENTS[i], "sketch-fork"));
        }
        addClients(sketch);
        sketch.getChildren().add(box(84, 24, 36, 36));
        for (double y : CLIENTS) {
            sketch.getChildren().add(box(152, y - 10, 36, 20));
        }
    }

    private static void addClients(Group sketch) {
        String[] colours = {"sketch-conn-a", "sketch-conn-b", "sketch-conn-c"};
        for (int i = 0; i < CLIENTS.length; i++) {
            sketch.getChildren().add(styled(new Circle(20, CLIENTS[i], 9), colours[i]));
        }
    }

    private static Shape box(double x, double y, double width, double height) {
        Rectangle box = new Rectangle(x, y, width, height);
        box.setArcWidth(8);
        box.setArcHeight(8);
        return styled(box, "sketch-box");
    }

    private static Shape line(double x1, double y1, double x2, double y2, String colour) {
        return styled(new Line(x1, y1, x2, y2), colour);
    }

    private static Shape dashed(double x1, double y1, double x2, double y2, String colour) {
        Shape line = line(x1, y1, x2, y2, colour);
        line.getStrokeDashArray().setAll(4.0, 4.0);
        return line;
    }

    private static Shape styled(Shape shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        return shape;
    }
}
