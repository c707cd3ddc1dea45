package echolab.fx.testing;

import echolab.fx.picture.Painter;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import javafx.scene.image.WritableImage;

/// What is to be seen in an image, to compare it with another.
public final class Pixels {
    private Pixels() {}

    /// All its pixels as ARGB, row by row.
    public static List<Integer> of(WritableImage image) {
        BufferedImage copy = Painter.copy(image);
        int width = copy.getWidth();
        return Arrays.stream(copy.getRGB(0, 0, width, copy.getHeight(), null, 0, width))
                .boxed()
                .toList();
    }
}
