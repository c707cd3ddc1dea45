package echolab.cli.run;

import echolab.frame.Frame;
import echolab.frame.FrameOptions;
import echolab.frame.Stamp;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Draws no more of a picture than its place in the trace.
final class SeqPainter implements FramePainter {
    @Override
    public String suffix() {
        return "seq";
    }

    @Override
    public FrameOptions options(Locale locale) {
        return FrameOptions.standard().in(locale);
    }

    @Override
    public byte[] paint(Frame frame, Stamp stamp) {
        return Long.toString(frame.seq()).getBytes(StandardCharsets.UTF_8);
    }
}
