package echolab.fx.view;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// A small drawing of the idea of a server model: clients on the left, processes on the right.
final class ModelSketch {
    private static final double[] CLIENTS = {14, 42, 70};
    private static final String[] COLOURS = {"sketch-conn-a", "sketch-conn-b", "sketch-conn-c"};
    private static final double WIDTH = 200;
    private static final double HEIGHT = 84;
    private static final double SCALE = 0.55;

    private final Group sketch = new Group();

    private ModelSketch() {}

    static Node of(String model) {
        ModelSketch drawing = new ModelSketch();
        drawing.add(styled(new Rectangle(0, 0, WIDTH, HEIGHT), "sketch-room"));
        drawing.draw(model);
        drawing.sketch.setScaleX(SCALE);
        drawing.sketch.setScaleY(SCALE);
        return new Group(drawing.sketch);
    }

    private void draw(String model) {
        switch (model) {
            case "process" -> process();
            case "prefork" -> prefork();
            case "prefork-pass" -> passing();
            case "ports" -> ports();
            case "select" -> select();
            case "pool" -> pool();
            case "poll" -> poll();
            case "epoll" -> epoll();
            case "epoll-et" -> edge();
            case "thread" -> threads();
            case "threadpool" -> buffered();
            default -> iterative();
        }
    }

    /// One client is served, and the others wait.
    private void iterative() {
        add(line(30, CLIENTS[0], 120, 42, COLOURS[0]));
        add(dashed(30, CLIENTS[1], 96, 50, COLOURS[1]));
        add(dashed(30, CLIENTS[2], 96, 58, COLOURS[2]));
        clients();
        add(box(120, 22, 56, 40));
    }

    /// The same, with the terminal below the server.
    private void select() {
        add(dashed(148, 62, 148, 72, "sketch-fork"));
        iterative();
        add(box(132, 72, 32, 12));
    }

    private void process() {
        for (int i = 0; i < CLIENTS.length; i++) {
            add(line(30, CLIENTS[i], 152, CLIENTS[i], COLOURS[i]));
            add(dashed(118, 42, 152, CLIENTS[i], "sketch-fork"));
        }
        clients();
        add(box(84, 24, 36, 36));
        children();
    }

    /// Children that were there before their clients; one has none yet.
    private void prefork() {
        for (int i = 0; i < CLIENTS.length - 1; i++) {
            add(line(30, CLIENTS[i], 152, CLIENTS[i], COLOURS[i]));
        }
        add(styled(new Circle(20, CLIENTS[0], 9), COLOURS[0]));
        add(styled(new Circle(20, CLIENTS[1], 9), COLOURS[1]));
        children();
    }

    /// The parent takes every client and hands it on.
    private void passing() {
        for (int i = 0; i < CLIENTS.length; i++) {
            add(line(30, CLIENTS[i], 90, 42 + (CLIENTS[i] - 42) / 3, COLOURS[i]));
            add(dashed(122, 42 + (CLIENTS[i] - 42) / 3, 152, CLIENTS[i], COLOURS[i]));
        }
        clients();
        add(box(88, 24, 36, 36));
        children();
    }

    /// The manager only tells the clients where to go; they are served there.
    private void ports() {
        for (int i = 0; i < CLIENTS.length; i++) {
            add(line(30, CLIENTS[i], 152, CLIENTS[i], COLOURS[i]));
        }
        add(dashed(30, CLIENTS[1], 74, 42, COLOURS[1]));
        clients();
        add(box(74, 30, 24, 24));
        children();
    }

    /// One process for all: which ones are ready is a row of bits.
    private void pool() {
        toOne();
        for (int i = 0; i < 4; i++) {
            add(
                    styled(
                            new Rectangle(126 + 11 * i, 36, 11, 12),
                            i % 2 == 0 ? "sketch-part" : "sketch-conn-a"));
        }
    }

    /// The same with an array.
    private void poll() {
        toOne();
        for (int i = 0; i < 3; i++) {
            add(part(130, 26 + 11 * i, 36, 11));
        }
    }

    /// The list is outside, in the kernel.
    private void epoll() {
        toOne();
        add(part(126, 70, 44, 13));
        add(line(148, 62, 148, 70, "sketch-fork"));
    }

    private void edge() {
        epoll();
        add(styled(new Polyline(132, 50, 146, 50, 146, 34, 164, 34), "sketch-edge"));
    }

    /// One process, and a thread in it for each.
    private void threads() {
        for (int i = 0; i < CLIENTS.length; i++) {
            add(line(30, CLIENTS[i], 118, 24 + 18 * i, COLOURS[i]));
        }
        clients();
        add(box(116, 8, 64, 68));
        waves(130, 166);
    }

    /// Descriptors wait in a buffer between the one that accepts and those that serve.
    private void buffered() {
        for (int i = 0; i < CLIENTS.length; i++) {
            add(line(30, CLIENTS[i], 84, 42 + (CLIENTS[i] - 42) / 3, COLOURS[i]));
        }
        clients();
        add(box(82, 8, 108, 68));
        for (int i = 0; i < 3; i++) {
            add(part(92 + 13 * i, 36, 13, 13));
        }
        waves(146, 180);
    }

    private void waves(double from, double to) {
        double step = (to - from) / 4;
        for (int i = 0; i < 3; i++) {
            double y = 24 + 18 * i;
            add(
                    styled(
                            new Polyline(
                                    from,
                                    y,
                                    from + step,
                                    y - 5,
                                    from + 2 * step,
                                    y,
                                    from + 3 * step,
                                    y + 5,
                                    to,
                                    y),
                            "sketch-thread"));
        }
    }

    private void toOne() {
        for (int i = 0; i < CLIENTS.length; i++) {
            add(line(30, CLIENTS[i], 120, 42 + (CLIENTS[i] - 42) / 3, COLOURS[i]));
        }
        clients();
        add(box(120, 22, 56, 40));
    }

    private void clients() {
        for (int i = 0; i < CLIENTS.length; i++) {
            add(styled(new Circle(20, CLIENTS[i], 9), COLOURS[i]));
        }
    }

    private void children() {
        for (double y : CLIENTS) {
            add(box(152, y - 10, 36, 20));
        }
    }

    private void add(Node shape) {
        sketch.getChildren().add(shape);
    }

    private static Shape box(double x, double y, double width, double height) {
        Rectangle box = new Rectangle(x, y, width, height);
        box.setArcWidth(8);
        box.setArcHeight(8);
        return styled(box, "sketch-box");
    }

    private static Shape part(double x, double y, double width, double height) {
        return styled(new Rectangle(x, y, width, height), "sketch-part");
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
