package echolab.fx.time;

import echolab.frame.time.TimePicture;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// What the swim lanes are painted on: the names at the left, the lanes, the axis over them.
final class TimeSheet {
    /// The room of the names.
    static final int GUTTER = 128;

    private final Canvas canvas;
    private final TimePalette palette;
    private final double factor;

    /// @param factor how much larger than normal everything is
    TimeSheet(Canvas canvas, TimePalette palette, double factor) {
        this.canvas = canvas;
        this.palette = palette;
        this.factor = factor;
    }

    /// @param top of the first row; that of one that is scrolled away is over the axis
    /// @param width of the lanes
    /// @param lit the key of the identity that is lit up; empty for none
    void paint(TimePicture drawn, double top, int width, TimeLanes.Content content, String lit) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.save();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.scale(factor, factor);
        double height = canvas.getHeight() / factor;
        TimePainter painter = new TimePainter(g, palette, lit);
        g.save();
        clip(g, 0, TimeAxis.HEIGHT, GUTTER, height - TimeAxis.HEIGHT);
        int end = TimePainter.endRow(drawn, top, height);
        for (int i = TimePainter.firstRow(top); i < end; i++) {
            painter.name(drawn.rows().get(i), top + i * TimePainter.ROW, GUTTER);
        }
        g.restore();
        g.save();
        clip(g, GUTTER, TimeAxis.HEIGHT, width, height - TimeAxis.HEIGHT);
        g.translate(GUTTER, 0);
        painter.rows(drawn, top, height);
        g.restore();
        g.save();
        clip(g, GUTTER, 0, width, height);
        g.translate(GUTTER, 0);
        TimeAxis axis = new TimeAxis(g, palette, drawn);
        axis.numbers(width);
        axis.notes();
        axis.found(content.found());
        axis.flags(content.bookmarks(), height);
        axis.cursor(height, width);
        g.restore();
        g.restore();
    }

    private static void clip(GraphicsContext g, double x, double y, double width, double height) {
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
    }
}
