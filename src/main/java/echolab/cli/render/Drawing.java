package echolab.cli.render;

import echolab.frame.Film;
import echolab.frame.Frame;
import echolab.frame.Stamp;
import echolab.fx.picture.Painter;
import echolab.fx.picture.PdfFilm;
import echolab.fx.picture.PictureStyle;
import echolab.fx.picture.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Moments of one stage drawn into one file, all with the same measures.
final class Drawing {
    private static final int MILLIS_A_STEP = 1200;

    private final Film film;
    private final String stage;
    private final Locale locale;

    Drawing(Film film, String stage, Locale locale) {
        this.film = film;
        this.stage = stage;
        this.locale = locale;
    }

    /// The contents of the file.
    ///
    /// @param moments those to draw, counted from 1; the stage must be up at each
    byte[] bytes(Painter painter, Format format, PictureStyle wanted, List<Integer> moments)
            throws IOException {
        PictureStyle style = wanted.withWords(mostWords(wanted, moments));
        return switch (format) {
            case PNG -> Pictures.png(image(painter, style, moments.getLast()));
            case GIF -> gif(painter, style, moments);
            case PDF -> pdf(painter, style, moments);
        };
    }

    private int mostWords(PictureStyle style, List<Integer> moments) {
        return moments.stream()
                .mapToInt(moment -> style.wordsOf(frame(style, moment)))
                .max()
                .orElse(0);
    }

    private byte[] gif(Painter painter, PictureStyle style, List<Integer> moments)
            throws IOException {
        List<BufferedImage> images = new ArrayList<>();
        for (int moment : moments) {
            images.add(image(painter, style, moment));
        }
        return Pictures.gif(images, MILLIS_A_STEP);
    }

    private byte[] pdf(Painter painter, PictureStyle style, List<Integer> moments)
            throws IOException {
        try (PdfFilm pdf = new PdfFilm(painter, style)) {
            pdf.title(frame(style, moments.getFirst()).header().title());
            for (int moment : moments) {
                pdf.add(frame(style, moment), stamp(moment));
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
        return Stamp.replay(locale, moment, film.moments().count());
    }
}
