package echolab.fx.diagram;

import echolab.frame.Box;
import javafx.geometry.Rectangle2D;

/// Which part of a picture is seen in its room, and how large. At first that is all of it, as large as
/// the room allows; from there it is made larger about a point that keeps its place. Lengths are those
/// of the room, but for what is said to be of the picture.
final class Lens {
    /// How many times larger than the whole picture a part of it can be seen.
    static final double MOST = 4;

    /// The whole picture is drawn no larger than this, however large the room is.
    private static final double LARGEST = 5;

    /// Nor smaller than this: there may be no room at all.
    private static final double LEAST = 1e-6;

    private static final double MARGIN = 16;

    private double factor = 1;

    /// The place of the picture at the upper left corner of the room.
    private double left;

    private double top;
    private double width = 1;
    private double height = 1;
    private double pictureWidth = 1;
    private double pictureHeight = 1;
    private double rest;

    /// The room and the picture have these sizes.
    ///
    /// @param below how much of the room something covers at its lower end, which what is under it can
    ///     be moved out of
    void fit(
            double newWidth,
            double newHeight,
            double newPictureWidth,
            double newPictureHeight,
            double below) {
        width = newWidth;
        height = newHeight;
        pictureWidth = newPictureWidth;
        pictureHeight = newPictureHeight;
        rest = below;
        stayInside();
    }

    /// How large the picture is drawn: never not at all, even where there is no room for a moment.
    double scale() {
        double fitting = Math.min(width / pictureWidth, height / pictureHeight);
        return factor * Math.clamp(fitting, LEAST, LARGEST);
    }

    /// How many times larger that is than the whole of it would be.
    double factor() {
        return factor;
    }

    boolean isWhole() {
        return factor == 1;
    }

    /// Where its left side is.
    double x() {
        return Math.rint(-left * scale());
    }

    double y() {
        return Math.rint(-top * scale());
    }

    /// What of the picture can be seen, in its own lengths.
    Rectangle2D seen() {
        double x = Math.max(0, left);
        double y = Math.max(0, top);
        return new Rectangle2D(
                x,
                y,
                Math.min(pictureWidth, left + width / scale()) - x,
                Math.min(pictureHeight, top + height / scale()) - y);
    }

    /// Larger by so many times, or smaller; what is at this place stays there.
    void zoom(double times, double x, double y) {
        double pictureX = left + x / scale();
        double pictureY = top + y / scale();
        factor = Math.clamp(factor * times, 1, MOST);
        left = pictureX - x / scale();
        top = pictureY - y / scale();
        stayInside();
    }

    /// The picture is moved so far.
    void pan(double dx, double dy) {
        left -= dx / scale();
        top -= dy / scale();
        stayInside();
    }

    /// Brings this place of the picture into the middle, as far as there is something around it.
    void centre(double pictureX, double pictureY) {
        left = pictureX - width / scale() / 2;
        top = pictureY - height / scale() / 2;
        stayInside();
    }

    /// Moves the picture no further than it takes to see that part of it.
    void reveal(Box part) {
        double margin = MARGIN / scale();
        double wide = width / scale();
        double high = (height - (isWhole() ? 0 : rest)) / scale();
        left = Math.max(left, part.right() + margin - wide);
        left = Math.min(left, part.x() - margin);
        top = Math.max(top, part.bottom() + margin - high);
        top = Math.min(top, part.y() - margin);
        stayInside();
    }

    /// All of it again.
    void reset() {
        factor = 1;
        stayInside();
    }

    /// A picture that is narrower than its room stands in the middle of it, one that is lower at its top.
    private void stayInside() {
        double across = pictureWidth - width / scale();
        double down = pictureHeight - (height - (isWhole() ? 0 : rest)) / scale();
        left = across <= 0 ? across / 2 : Math.clamp(left, 0, across);
        top = Math.clamp(top, 0, Math.max(0, down));
    }
}
