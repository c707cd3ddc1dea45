package echolab.cli.run;

import echolab.frame.Frame;
import echolab.frame.FrameOptions;
import echolab.frame.Stamp;
import java.io.IOException;
import java.util.Locale;

/// Makes a file's contents out of a picture.
public interface FramePainter {
    /// The suffix of such files: `png`, `txt`.
    String suffix();

    /// How frames are computed that it draws well.
    FrameOptions options(Locale locale);

    /// The picture.
    ///
    /// @param stamp the moment of the run that it shows
    /// @throws IOException when it cannot be drawn here
    byte[] paint(Frame frame, Stamp stamp) throws IOException;
}
