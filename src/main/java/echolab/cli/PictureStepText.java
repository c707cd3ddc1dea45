package echolab.cli;

import echolab.frame.BitRange;
import echolab.frame.Film;
import echolab.frame.FrameOptions;
import echolab.frame.Stamp;
import echolab.frame.TextPicture;
import echolab.frame.time.Chart;
import echolab.frame.time.Finder;
import echolab.frame.time.TimeText;
import echolab.trace.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// One step of a run as the pictures of its stages, in box characters.
///
/// @param colours whether they may be coloured
record PictureStepText(Locale locale, boolean colours) implements StepText {
    private static final int COLUMNS = 100;

    @Override
    public int steps(Timeline timeline) {
        return new Film(timeline).moments().count();
    }

    @Override
    public String of(
            Timeline timeline, int step, String note, boolean limits, Optional<BitRange> bits) {
        Film film = new Film(timeline);
        FrameOptions options = TextPicture.options(locale).withLimits(limits).withBits(bits);
        Stamp stamp = Stamp.replay(locale, step, film.moments().count()).noting(note);
        List<String> pictures =
                timeline.at(film.moments().seqOf(step)).keySet().stream()
                        .map(stage -> film.frame(stage, step, options))
                        .flatMap(Optional::stream)
                        .map(frame -> TextPicture.of(frame, stamp, COLUMNS, colours))
                        .toList();
        return pictures.isEmpty()
                ? stamp.text() + "\n"
                : pictures.stream().collect(Collectors.joining("\n"));
    }

    @Override
    public String timeline(Timeline timeline) {
        return TimeText.of(new Chart(timeline), COLUMNS, locale);
    }

    @Override
    public String found(Timeline timeline, String query) {
        Film film = new Film(timeline);
        return new Finder(timeline)
                .find(query, locale).stream()
                        .map(step ->
                                "%6d  %s%n".formatted(step, film.happened(step, locale).plain()))
                        .collect(Collectors.joining());
    }
}
