package echolab.cli.run;

import echolab.frame.Frame;
import java.nio.charset.StandardCharsets;

/// Draws no more of a picture than its place in the trace.
final class SeqPainter implements FramePainter {
    @Override
    public String suffix() {
        return "seq";
    }

    @Override
    public byte[] paint(Frame frame) {
        return Long.toString(frame.seq()).getBytes(StandardCharsets.UTF_8);
    }
}
