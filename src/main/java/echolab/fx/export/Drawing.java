package echolab.fx.export;

import echolab.frame.Film;
import echolab.frame.Frame;
import echolab.frame.Stamp;
import echolab.frame.time.Bookmarks;
import echolab.fx.picture.Painter;
import echolab.fx.picture.PdfFilm;
import echolab.fx.picture.PictureStyle;
import echolab.fx.picture.Pictures;
import echolab.fx.picture.SvgPicture;
import echolab.trace.Bookmark;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/// Moments of one stage drawn into one file, all with the same measures.
public final class Drawing {
    private static final int MILLIS_A_STEP = 1200;

    private final Film film;
    private final String stage;
    private final Locale locale;
    private final Bookmarks bookmarks;

    /// Of that stage of a run, in the words of that language.
    ///
    /// @param bookmarks whose notes stand in the pictures
    public Drawing(Film film, String stage, Locale locale, List<Bookmark> bookmarks) {
        this.film = film;
        this.stage = stage;
        this.locale = locale;
        this.bookmarks = Bookmarks.of(bookmarks, film.moments());
    }

    /// The contents of the file.
    ///
    /// @param moments those to draw, counted from 1; the stage must be there at each
    /// @param progress is told how many of them are drawn; what it throws ends the work
    public byte[] bytes(
            Painter painter,
            Format format,
            PictureStyle wanted,
            List<Integer> moments,
            IntConsumer progress)
            throws IOException {
        PictureStyle style = wanted.withWords(mostWords(wanted, moments));
        return switch (format) {
            case PNG -> Pictures.png(image(painter, style, moments.getLast()));
            case SVG -> svg(painter, style, moments.getLast());
            case GIF -> gif(painter, style, moments, progress);
            case PDF -> pdf(painter, style, moments, progress);
        };
    }

    private int mostWords(PictureStyle style, List<Integer> moments) {
        return moments.stream()
                .mapToInt(moment -> style.wordsOf(frame(style, moment)))
                .max()
                .orElse(0);
    }

    private byte[] svg(Painter painter, PictureStyle style, int moment) throws IOException {
        return SvgPicture.of(painter, frame(style, moment), style, stamp(moment));
    }

    private byte[] gif(
            Painter painter, PictureStyle style, List<Integer> moments, IntConsumer progress)
            throws IOException {
        List<BufferedImage> images = new ArrayList<>();
        for (int moment : moments) {
            images.add(image(painter, style, moment));
            progress.accept(images.size());
        }
        return Pictures.gif(images, MILLIS_A_STEP);
    }

    private byte[] pdf(
            Painter painter, PictureStyle style, List<Integer> moments, IntConsumer progress)
            throws IOException {
        try (PdfFilm pdf = new PdfFilm(painter, style)) {
            pdf.title(frame(style, moments.getFirst()).header().title());
            for (int i = 0; i < moments.size(); i++) {
                pdf.add(frame(style, moments.get(i)), stamp(moments.get(i)));
                progress.accept(i + 1);
            }
            return pdf.bytes();
        }
    }

    private BufferedImage image(Painter painter, PictureStyle style, int moment) {
        return painter.image(frame(style, moment), style, stamp(moment));
    }

    private Frame frame(PictureStyle style, int moment) {
        return film.frame(stage, moment, style.frameOptions(locale)).orElseThrow();
    }

    private Stamp stamp(int moment) {
        return Stamp.replay(locale, moment, film.moments().count())
                .noting(bookmarks.noteAt(moment));
    }
}
