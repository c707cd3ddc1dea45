package echolab.cli.console;

import echolab.frame.BitRange;
import echolab.frame.Film;
import echolab.frame.Frame;
import echolab.frame.FrameOptions;
import echolab.frame.Lag;
import echolab.frame.OpenStage;
import echolab.frame.Stamp;
import echolab.frame.TextPicture;
import echolab.stage.Network;
import echolab.stage.Run;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The stages that are up, as they are now, in box characters.
final class LivePicture {
    private final Run run;
    private final Film film;
    private final LineSource lines;
    private final Locale locale;
    private final boolean colours;
    private boolean limits;
    private Optional<BitRange> bits = Optional.empty();
    private List<String> told = List.of();

    LivePicture(Run run, LineSource lines, Locale locale, boolean colours) {
        this.run = run;
        this.film = new Film(run.timeline());
        this.lines = lines;
        this.locale = locale;
        this.colours = colours;
    }

    /// Shows what bounds the servers from now on, or no longer.
    void toggleLimits() {
        limits = !limits;
    }

    /// Shows those bits of sets of descriptors from now on; where that is empty, those that say
    /// something.
    void show(Optional<BitRange> range) {
        bits = range;
    }

    /// How many steps there are by now.
    int steps() {
        return film.moments().count();
    }

    /// One picture below the other, each line ended by a newline; nothing while nothing runs. A stage
    /// that has gone down since the last time is shown once more, with what it ended with.
    String text() {
        FrameOptions options = TextPicture.options(locale).withLimits(limits).withBits(bits);
        int now = film.moments().count();
        List<String> up = List.copyOf(run.stages());
        Set<String> shown = new LinkedHashSet<>(told);
        shown.addAll(up);
        told = up;
        return shown.stream()
                .flatMap(stage ->
                        film.frame(stage, now, options).stream()
                                .map(frame -> text(frame, Stamp.live(locale, now)) + open(stage)))
                .collect(Collectors.joining("\n", lag(), ""));
    }

    /// Before pictures that are not the newest.
    private String lag() {
        String lag = Lag.text(run.behind(), locale);
        return lag.isEmpty() ? "" : lag + "\n";
    }

    /// Who can connect from other machines, and how.
    private String open(String stage) {
        return OpenStage.of(run.state(stage))
                .map(open -> open.text(Network.ofThisMachine().addresses(), locale))
                .orElse("");
    }

    private String text(Frame frame, Stamp stamp) {
        return TextPicture.of(frame, stamp, lines.columns(), colours);
    }
}
