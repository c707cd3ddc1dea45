package echolab.cli.run;

import echolab.frame.Frame;
import echolab.frame.FrameOptions;
import echolab.frame.Stamp;
import echolab.fx.picture.Painter;
import echolab.fx.picture.PictureStyle;
import echolab.fx.picture.Pictures;
import java.io.IOException;
import java.util.Locale;

/// Pictures as images, drawn in memory. The toolkit is started by the first one.
public final class PngPainter implements FramePainter {
    private static final PictureStyle STYLE = PictureStyle.standard();

    @Override
    public String suffix() {
        return "png";
    }

    @Override
    public FrameOptions options(Locale locale) {
        return STYLE.frameOptions(locale);
    }

    @Override
    public byte[] paint(Frame frame, Stamp stamp) throws IOException {
        try {
            return Pictures.png(Painter.start().image(frame, STYLE, stamp));
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
