package echolab.cli.run;

import echolab.frame.Frame;
import echolab.frame.FrameOptions;
import echolab.frame.Stamp;
import echolab.frame.TextPicture;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Pictures in box characters, UTF-8.
public final class TextPainter implements FramePainter {
    private static final int COLUMNS = 100;

    @Override
    public String suffix() {
        return "txt";
    }

    @Override
    public FrameOptions options(Locale locale) {
        return TextPicture.options(locale);
    }

    @Override
    public byte[] paint(Frame frame, Stamp stamp) {
        return TextPicture.of(frame, stamp, COLUMNS, false).getBytes(StandardCharsets.UTF_8);
    }
}
