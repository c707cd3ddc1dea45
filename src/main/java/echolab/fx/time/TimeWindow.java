package echolab.fx.time;

import echolab.frame.time.Viewport;
import java.util.Locale;

/// Which steps are in the timeline's window: how wide one is, and which stands first. A value; each
/// move gives another.
///
/// @param stepWidth in logical pixels
/// @param first the step at the left edge, counted from 1
record TimeWindow(double stepWidth, int first) {
    /// Most calls have room for their name in it.
    static final double NORMAL = 62;

    static final double WIDEST = 160;

    /// Of the steps around the cursor so many are seen before it when the window follows it.
    private static final double AHEAD = 0.2;

    static final TimeWindow BEGIN = new TimeWindow(NORMAL, 1);

    /// How many steps stand in that width, the last one perhaps cut.
    int count(int width) {
        return Math.max(1, (int) Math.ceil(width / stepWidth));
    }

    Viewport viewport(int width, int rows, Locale locale) {
        int count = count(width);
        return new Viewport(
                first, first + count - 1, (int) Math.ceil(count * stepWidth), rows, locale);
    }

    /// Moved by so many steps, within the run.
    TimeWindow moved(int by, int steps, int width) {
        return new TimeWindow(stepWidth, clamped(first + by, steps, width));
    }

    /// Wider or narrower, with the step at that place kept there.
    TimeWindow zoomed(double factor, double x, int steps, int width) {
        double narrowest = Math.min(NORMAL, Math.max(0.02, (double) width / Math.max(1, steps)));
        double wider = Math.clamp(stepWidth * factor, narrowest, WIDEST);
        int kept = first + (int) (x / stepWidth);
        TimeWindow zoomed = new TimeWindow(wider, 1);
        return new TimeWindow(wider, zoomed.clamped(kept - (int) (x / wider), steps, width));
    }

    /// Moved as little as shows the step.
    TimeWindow showing(int step, int steps, int width) {
        int whole = Math.max(1, (int) (width / stepWidth));
        if (step >= first && step < first + whole) {
            return new TimeWindow(stepWidth, clamped(first, steps, width));
        }
        int wanted =
                step < first ? step - (int) (whole * AHEAD) : step - (int) (whole * (1 - AHEAD));
        return new TimeWindow(stepWidth, clamped(wanted, steps, width));
    }

    private int clamped(int wanted, int steps, int width) {
        int whole = Math.max(1, (int) (width / stepWidth));
        return Math.clamp(wanted, 1, Math.max(1, steps - whole + 1 + whole / 8));
    }
}
