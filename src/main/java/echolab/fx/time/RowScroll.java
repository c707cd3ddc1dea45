package echolab.fx.time;

import echolab.frame.time.TimePicture;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// Which rows of the swim lanes are in sight.
final class RowScroll {
    private final ScrollBar bar = new ScrollBar();

    /// @param moved is told when other rows come into sight
    RowScroll(Runnable moved) {
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().subscribe(moved);
    }

    ScrollBar node() {
        return bar;
    }

    /// The width that it takes beside the rows; 0 where all are in sight.
    double width() {
        return bar.isVisible() ? bar.prefWidth(-1) : 0;
    }

    /// The first row in sight, counted from 0.
    int first() {
        return (int) Math.round(bar.getValue());
    }

    void toBegin() {
        bar.setValue(0);
    }

    void by(double rows) {
        bar.setValue(Math.clamp(bar.getValue() + rows, 0, bar.getMax()));
    }

    /// There are so many rows, and so many of them have room.
    void fit(int rows, int inView) {
        int hidden = Math.max(0, rows - inView);
        bar.setVisible(hidden > 0);
        bar.setMax(hidden);
        bar.setVisibleAmount(hidden == 0 ? 0 : (double) hidden * inView / rows);
        bar.setUnitIncrement(1);
        bar.setBlockIncrement(inView);
        if (bar.getValue() > hidden) {
            bar.setValue(hidden);
        }
    }

    /// Scrolls to the lane that a step is about, if it is out of sight.
    void show(TimePicture drawn, int step, int inView) {
        int row = 0;
        while (row < drawn.rows().size() && !drawn.rows().get(row).isBusyIn(step)) {
            row++;
        }
        if (row < drawn.rows().size()) {
            double first = Math.min(bar.getValue(), row);
            bar.setValue(Math.max(first, row - inView + 1.0));
        }
    }
}
