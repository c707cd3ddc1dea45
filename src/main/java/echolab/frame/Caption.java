package echolab.frame;

/// A text in its place, shortened where the place is too narrow for it.
///
/// @param box the place that it may fill
/// @param text what is drawn
/// @param full what it would say with room enough; equals `text` unless that was shortened
/// @param rightAligned whether it stands at the right end of its box
public record Caption(Box box, String text, String full, TextStyle style, boolean rightAligned) {
    public static Caption left(Box box, String text, TextStyle style) {
        return new Caption(box, TextWidths.fit(text, style, box.width()), text, style, false);
    }

    public static Caption right(Box box, String text, TextStyle style) {
        return new Caption(box, TextWidths.fit(text, style, box.width()), text, style, true);
    }

    /// Whether something of it is hidden.
    public boolean shortened() {
        return !text.equals(full);
    }

    /// The part of its box that the text really covers.
    public Box inked() {
        int width = TextWidths.of(text, style);
        int x = rightAligned ? box.right() - width : box.x();
        return new Box(x, box.y(), width, box.height());
    }
}
