package echolab.frame.time;

import echolab.frame.Identity;
import echolab.frame.TextStyle;
import echolab.frame.TextWidths;
import echolab.frame.time.TimePicture.Bar;
import echolab.kernel.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bars of a track in a viewport: one by one where there is room, else merged to how dense they are.
final class Bars {
    /// Steps narrower than this are merged where they touch.
    private static final double NARROW = 5;

    private static final double GAP = 1.5;
    private static final int PADDING = 4;

    /// After a label: what its width is taken to be has some air in it.
    private static final int END = 2;

    private static final int LEAST_LABEL = 24;
    private static final int LETTER_GAP = 3;

    private final Viewport view;
    private final int steps;
    private final Colours colours;
    private final Labels labels;

    Bars(Viewport view, int steps, Colours colours, Labels labels) {
        this.view = view;
        this.steps = steps;
        this.colours = colours;
        this.labels = labels;
    }

    List<Bar> of(Track track) {
        return view.stepWidth() < NARROW ? merged(track) : single(track);
    }

    // ---- one by one

    private List<Bar> single(Track track) {
        List<Bar> bars = new ArrayList<>();
        for (int i = track.firstPiece(view.first()); i < track.pieces.size(); i++) {
            Piece piece = track.pieces.get(i);
            if (piece.from() > view.last()) {
                break;
            }
            int next = i + 1 < track.pieces.size() ? track.pieces.get(i + 1).from() : steps + 1;
            bars.add(bar(track, piece, Math.clamp(view.x(next), right(piece), view.width())));
        }
        return bars;
    }

    private Bar bar(Track track, Piece piece, double room) {
        double x = Math.max(0, view.x(piece.from()));
        Optional<Identity> identity =
                track.isClient() ? colours.of(track) : colours.of(piece.about());
        int letter = track.isClient() ? 0 : identity.map(Bars::letterRoom).orElse(0);
        double labelX = x + PADDING + letter;
        boolean isRoomy = room - labelX >= LEAST_LABEL;
        Label label =
                isRoomy
                        ? label(labels.of(track, piece), labelX, right(piece), room)
                        : new Label("", labelX);
        return new Bar(
                kind(track, piece),
                x,
                right(piece),
                returnX(piece),
                label.text(),
                label.x(),
                identity,
                labels.failed(piece),
                piece.from(),
                to(piece),
                1);
    }

    /// The room for the letter of a connection before the words.
    private static int letterRoom(Identity identity) {
        return TextWidths.of(identity.letter(), TextStyle.LETTER) + LETTER_GAP;
    }

    private record Label(String text, double x) {}

    /// The longest wording that has room in the bar; where none has, from its end to the next one.
    ///
    /// @param x where it would begin in the bar
    private static Label label(List<String> wordings, double x, double right, double room) {
        int inside = (int) (right - x) - END;
        int outside = (int) (room - right) - PADDING - END;
        return longest(wordings, inside)
                .map(words -> new Label(words, x))
                .or(() -> longest(wordings, outside).map(w -> new Label(w, right + PADDING)))
                .orElseGet(() ->
                        inside >= outside
                                ? cut(wordings.getLast(), x, inside)
                                : cut(wordings.getLast(), right + PADDING, outside));
    }

    private static Optional<String> longest(List<String> wordings, int room) {
        return wordings.stream()
                .filter(words -> TextWidths.of(words, TextStyle.LABEL) <= room)
                .findFirst();
    }

    private static Label cut(String words, double x, int room) {
        return new Label(room < LEAST_LABEL ? "" : TextWidths.fit(words, TextStyle.LABEL, room), x);
    }

    private Bar.Shape kind(Track track, Piece piece) {
        return track.isClient() ? Bar.Shape.CLIENT : labels.kind(piece);
    }

    // ---- merged

    private List<Bar> merged(Track track) {
        List<Bar> bars = new ArrayList<>();
        Run run = new Run();
        for (int i = track.firstPiece(view.first()); i < track.pieces.size(); i++) {
            Piece piece = track.pieces.get(i);
            if (piece.from() > view.last()) {
                break;
            }
            if (right(piece) - view.x(piece.from()) >= 2 * NARROW && piece.blocked()) {
                run.flush(track, bars);
                bars.add(bar(track, piece, right(piece)));
            } else {
                run.add(track, piece, bars);
            }
        }
        run.flush(track, bars);
        return bars;
    }

    /// Pieces that stand close together; of several connections where each had too little room.
    private final class Run {
        private int from;
        private int to;
        private int taken;
        private @Nullable Endpoint about;

        void add(Track track, Piece piece, List<Bar> bars) {
            double gap = view.x(piece.from()) - view.x(to + 1);
            boolean isOther = !Objects.equals(piece.about(), about);
            boolean isWide = view.x(to + 1) - view.x(from) >= NARROW;
            if (taken > 0 && (gap > GAP || (isOther && isWide))) {
                flush(track, bars);
            }
            about = taken == 0 || !isOther ? piece.about() : null;
            from = taken == 0 ? piece.from() : from;
            to = to(piece);
            taken += to(piece) - piece.from() + 1;
        }

        void flush(Track track, List<Bar> bars) {
            if (taken > 0) {
                double x = Math.max(0, view.x(from));
                double right = Math.max(x + 1, Math.min(view.width(), view.x(to + 1)));
                double share = (double) taken / (to - from + 1);
                Optional<Identity> identity =
                        track.isClient() ? colours.of(track) : colours.of(about);
                bars.add(
                        new Bar(
                                Bar.Shape.CROWD,
                                x,
                                right,
                                x,
                                "",
                                x,
                                identity,
                                false,
                                from,
                                to,
                                share));
            }
            taken = 0;
        }
    }

    // ---- places

    private int to(Piece piece) {
        return piece.isOpen() ? Math.max(piece.from(), steps) : piece.to();
    }

    private double right(Piece piece) {
        return Math.min(view.width(), view.x(to(piece) + 1));
    }

    /// A call that waited returned in its last step.
    private double returnX(Piece piece) {
        double x = Math.max(0, view.x(piece.from()));
        if (!piece.blocked()) {
            return x;
        }
        double until = piece.isOpen() || piece.isCut() ? right(piece) : view.x(piece.to());
        return Math.clamp(until, x, Math.max(x, view.width()));
    }
}
