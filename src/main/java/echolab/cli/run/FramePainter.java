package echolab.cli.run;

import echolab.frame.Frame;
import java.io.IOException;

/// Makes a file's contents out of a picture.
public interface FramePainter {
    /// The suffix of such files: `png`, `txt`.
    String suffix();

    /// The picture.
    ///
    /// @throws IOException when it cannot be drawn here
    byte[] paint(Frame frame) throws IOException;
}
