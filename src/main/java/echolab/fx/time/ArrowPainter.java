package echolab.fx.time;

import echolab.frame.time.TimePicture.Arrow;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws the causes of a timeline picture: each from the middle of a row to the edge of another, over the
/// rows between them behind the bars.
final class ArrowPainter {
    private static final int ROW = TimePainter.ROW;
    private static final double HEAD = 6;
    private static final double HEAD_ANGLE = 0.5;

    private final GraphicsContext g;
    private final TimePalette colours;
    private final double top;

    /// @param top where the first row is
    ArrowPainter(GraphicsContext g, TimePalette colours, double top) {
        this.g = g;
        this.colours = colours;
        this.top = top;
    }

    /// All of its line, before the bars are drawn.
    void shaft(Arrow arrow) {
        ink(arrow);
        g.strokeLine(arrow.fromX(), begin(arrow), arrow.toX(), end(arrow));
    }

    /// What is to be seen of it in any case: how it leaves its row, and where it points.
    void ends(Arrow arrow) {
        ink(arrow);
        double x = arrow.fromX();
        double y = begin(arrow);
        double wide = arrow.toX() - x;
        double high = end(arrow) - y;
        double part = Math.min(1, ROW / 2.0 / Math.abs(high));
        g.strokeLine(x, y, x + part * wide, y + part * high);
        g.fillOval(x - 2, y - 2, 4, 4);
        head(arrow.toX(), y + high, Math.atan2(high, wide));
    }

    private void ink(Arrow arrow) {
        Color own = colours.own(arrow.identity());
        g.setStroke(own);
        g.setFill(own);
        g.setLineWidth(arrow.near() ? 2 : 1);
    }

    private double begin(Arrow arrow) {
        return top + arrow.fromRow() * ROW + ROW / 2.0;
    }

    private double end(Arrow arrow) {
        double down = Math.signum(arrow.toRow() - arrow.fromRow());
        return top + arrow.toRow() * ROW + ROW / 2.0 - down * (TimePainter.BAR / 2.0);
    }

    private void head(double x, double y, double angle) {
        double[] xs = {x, 0, 0};
        double[] ys = {y, 0, 0};
        for (int side = 1; side <= 2; side++) {
            double turn = angle + Math.PI + (side == 1 ? HEAD_ANGLE : -HEAD_ANGLE);
            xs[side] = x + HEAD * Math.cos(turn);
            ys[side] = y + HEAD * Math.sin(turn);
        }
        g.fillPolygon(xs, ys, 3);
    }
}
