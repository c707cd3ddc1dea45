package echolab.frame;

import java.util.List;

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

    /// In the middle of the box.
    public static Caption centred(Box box, String text, TextStyle style) {
        String fitting = TextWidths.fit(text, style, box.width());
        int slack = (box.width() - TextWidths.of(fitting, style)) / 2;
        Box place = new Box(box.x() + slack, box.y(), box.width() - slack, box.height());
        return new Caption(place, fitting, text, style, false);
    }

    /// The first of these texts that fits, the longest first; the last one shortened when none
    /// does. The full text is the first.
    public static Caption rightFitting(Box box, List<String> texts, TextStyle style) {
        for (String text : texts) {
            if (TextWidths.of(text, style) <= box.width()) {
                return new Caption(box, text, texts.getFirst(), style, true);
            }
        }
        String shortest = TextWidths.fit(texts.getLast(), style, box.width());
        return new Caption(box, shortest, texts.getFirst(), style, true);
    }

    /// The first of these texts that fits, or nothing: of a number a part would be another number.
    /// The full text is the first.
    static Caption rightWhole(Box box, List<String> texts, TextStyle style) {
        String whole =
                texts.stream()
                        .filter(text -> TextWidths.of(text, style) <= box.width())
                        .findFirst()
                        .orElse("");
        return new Caption(box, whole, texts.getFirst(), style, true);
    }

    /// The same, as a shorter form of that text.
    Caption standingFor(String longer) {
        return new Caption(box, text, longer, style, rightAligned);
    }

    /// So much further to the right and down.
    Caption moved(int right, int down) {
        return new Caption(box.moved(right, down), text, full, style, rightAligned);
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
