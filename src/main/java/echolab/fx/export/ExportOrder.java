package echolab.fx.export;

import echolab.fx.picture.PictureStyle;
import echolab.trace.Bookmark;
import echolab.trace.Timeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What is to be written where.
///
/// @param stage to draw
/// @param first the first step, counted from 1
/// @param last the last one; of a single picture the one drawn
/// @param bookmarks what a person marked in the run
public record ExportOrder(
        Timeline timeline,
        String stage,
        int first,
        int last,
        Kind kind,
        PictureStyle style,
        Locale locale,
        Path file,
        List<Bookmark> bookmarks) {
    public ExportOrder {
        bookmarks = List.copyOf(bookmarks);
    }

    /// What a run can be written as.
    public enum Kind {
        PNG("png"),
        SVG("svg"),
        GIF("gif"),
        PDF("pdf"),
        /// The run itself, to be opened again.
        TRACE("jsonl");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        /// The suffix of such files, without the dot.
        public String suffix() {
            return suffix;
        }

        /// Whether it holds a range of steps.
        public boolean holdsMany() {
            return this == GIF || this == PDF;
        }
    }
}
