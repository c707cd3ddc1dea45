package echolab.fx.time;

import echolab.frame.TextStyle;
import echolab.frame.TextWidths;
import echolab.frame.time.Bookmarks;
import echolab.frame.time.TimePicture;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The numbers of the steps over the lanes, and what marks steps: the cursor, bookmarks, what a search
/// found, what belongs to no lane.
final class TimeAxis {
    static final int HEIGHT = 16;

    private static final Font TEXT = Font.font("Pretendard", 11);
    private static final Font BOLD = Font.font("Pretendard", FontWeight.BOLD, 11);
    private static final int ROOM = 44;

    private final GraphicsContext g;
    private final TimePalette colours;
    private final TimePicture picture;

    TimeAxis(GraphicsContext g, TimePalette colours, TimePicture picture) {
        this.g = g;
        this.colours = colours;
        this.picture = picture;
    }

    void numbers(int width) {
        g.setFont(TEXT);
        g.setFill(colours.of("muted"));
        int interval = interval(picture.view().stepWidth());
        int last = Math.min(picture.steps(), picture.view().last());
        int from = (picture.view().first() + interval - 1) / interval * interval;
        for (int step = from; step <= last; step += interval) {
            boolean isFree = Math.abs(step - picture.cursor()) * picture.view().stepWidth() > ROOM;
            if (isFree && x(step) + ROOM / 2.0 < width) {
                g.fillText(String.valueOf(step), x(step) + 1, 12);
            }
        }
        g.setStroke(colours.of("line"));
        g.setLineWidth(1);
        g.strokeLine(0, HEIGHT - 0.5, width, HEIGHT - 0.5);
    }

    /// 1, 2, 5, 10, …: the numbers stand apart.
    static int interval(double stepWidth) {
        int interval = 1;
        int power = 1;
        int[] next = {2, 5, 10};
        for (int i = 0; interval * stepWidth < ROOM && interval < 100_000_000; i++) {
            interval = next[i % 3] * power;
            power = i % 3 == 2 ? power * 10 : power;
        }
        return interval;
    }

    void notes() {
        g.setFill(colours.of("muted"));
        picture.notes()
                .forEach(note -> {
                    double x = note.x() + Math.min(picture.view().stepWidth(), 8) / 2;
                    g.fillPolygon(
                            new double[] {x - 3, x + 3, x},
                            new double[] {HEIGHT - 6, HEIGHT - 6, HEIGHT - 1},
                            3);
                });
    }

    void found(List<Integer> steps) {
        g.setFill(colours.of("accent"));
        for (int step : steps) {
            if (step >= picture.view().first() && step <= picture.view().last()) {
                g.fillRect(x(step), HEIGHT - 3, Math.max(2, picture.view().stepWidth() - 1), 3);
            }
        }
    }

    void flags(Bookmarks bookmarks, double bottom) {
        for (Bookmarks.BookmarkedStep bookmark : bookmarks.all()) {
            int step = bookmark.step();
            if (step >= picture.view().first() && step <= picture.view().last()) {
                double x = x(step) + picture.view().stepWidth();
                g.setStroke(colours.of("listen"));
                g.setFill(colours.of("listen"));
                g.setLineWidth(1);
                g.strokeLine(x, 1, x, bottom);
                g.fillPolygon(new double[] {x, x + 9, x}, new double[] {1, 5, 9}, 3);
            }
        }
    }

    /// The line at the end of the step shown, with its number.
    void cursor(double bottom, int width) {
        int step = picture.cursor();
        if (step < picture.view().first() || step > picture.view().last()) {
            return;
        }
        double x = Math.max(0, x(step)) + (step > 0 ? picture.view().stepWidth() : 0);
        g.setStroke(colours.of("bad"));
        g.setLineWidth(2);
        g.strokeLine(x, HEIGHT - 1, x, bottom);
        String number = String.valueOf(step);
        double box = TextWidths.of(number, TextStyle.LETTER) + 8;
        double left = Math.clamp(x - box / 2, 0, Math.max(0, width - box));
        g.setFill(colours.of("bad"));
        g.fillRoundRect(left, 1, box, HEIGHT - 2, 6, 6);
        g.setFill(colours.of("on-colour"));
        g.setFont(BOLD);
        g.fillText(number, left + 4, 12);
    }

    private double x(int step) {
        return (step - picture.view().first()) * picture.view().stepWidth();
    }
}
