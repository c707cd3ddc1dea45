package echolab.frame;

/// A rectangle in a picture, in logical pixels.
public record Box(int x, int y, int width, int height) {
    /// The first x to the right of it.
    public int right() {
        return x + width;
    }

    /// The first y below it.
    public int bottom() {
        return y + height;
    }

    public int middle() {
        return y + height / 2;
    }

    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public boolean contains(Box other) {
        return x <= other.x
                && y <= other.y
                && other.right() <= right()
                && other.bottom() <= bottom();
    }

    /// So much further to the right and down.
    Box moved(int right, int down) {
        return at(x + right, y + down);
    }

    /// The same size somewhere else.
    public Box at(int newX, int newY) {
        return new Box(newX, newY, width, height);
    }
}
