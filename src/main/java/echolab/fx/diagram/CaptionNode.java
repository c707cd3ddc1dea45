package echolab.fx.diagram;

import echolab.frame.Caption;
import echolab.frame.TextStyle;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// One text in its place. It was made to fit already, so it is never cut here.
final class CaptionNode extends Region {
    private final TextStyle style;
    private final String styleClass;
    private final Text text = new Text();
    private boolean right;

    /// @param style which it keeps: another font would need another place for the text
    CaptionNode(TextStyle style) {
        this.style = style;
        styleClass = "el-t-" + style.name().toLowerCase(Locale.ROOT).replace('_', '-');
        text.setTextOrigin(VPos.TOP);
        getChildren().add(text);
        setMouseTransparent(true);
        setManaged(false);
    }

    /// Shows the caption in a card whose upper left corner is at this place.
    void show(Caption caption, double originX, double originY, String... styleClasses) {
        Styles.set(text, Styles.with(styleClass, styleClasses));
        if (!text.getText().equals(caption.text())) {
            text.setText(caption.text());
            requestLayout();
        }
        if (right != caption.rightAligned()) {
            right = caption.rightAligned();
            requestLayout();
        }
        resizeRelocate(
                caption.box().x() - originX,
                caption.box().y() - originY,
                caption.box().width(),
                caption.box().height());
    }

    TextStyle style() {
        return style;
    }

    @Override
    protected void layoutChildren() {
        double width = text.prefWidth(-1);
        double height = text.prefHeight(-1);
        text.relocate(right ? getWidth() - width : 0, Math.rint((getHeight() - height) / 2));
    }
}
