package echolab.fx.diagram;

import echolab.frame.Caption;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// One text in its place. It was made to fit already, so it is never cut here.
final class CaptionNode extends Region {
    private final Text text;
    private final boolean right;

    /// The caption in a card whose upper left corner is at this place.
    CaptionNode(Caption caption, double originX, double originY) {
        text = new Text(caption.text());
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().add("el-t-" + styleClass(caption));
        right = caption.rightAligned();
        getChildren().add(text);
        setMouseTransparent(true);
        setManaged(false);
        resizeRelocate(
                caption.box().x() - originX,
                caption.box().y() - originY,
                caption.box().width(),
                caption.box().height());
    }

    private static String styleClass(Caption caption) {
        return caption.style().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    CaptionNode styled(String styleClass) {
        text.getStyleClass().add(styleClass);
        return this;
    }

    @Override
    protected void layoutChildren() {
        double width = text.prefWidth(-1);
        double height = text.prefHeight(-1);
        text.relocate(right ? getWidth() - width : 0, Math.rint((getHeight() - height) / 2));
    }
}
