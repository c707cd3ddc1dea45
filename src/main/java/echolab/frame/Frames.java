package echolab.frame;

import echolab.kernel.Vnode;
import echolab.trace.Event;
import echolab.trace.StageState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Computes frames. Pure: the same state, places and options give the same frame.
public final class Frames {
    /// Of the headings over the columns.
    private static final int HEADING = 4;

    private Frames() {}

    /// The picture of a state seen alone: places as if nothing had been before, and no word of
    /// what happened but the last event.
    ///
    /// @param previous the state that the picture before showed, for the marks; null for none
    public static Frame of(StageState now, @Nullable StageState previous, FrameOptions options) {
        Layout layout = previous == null ? Layout.EMPTY : Layout.of(previous);
        return of(now, previous, now.last(), layout.next(now), options);
    }

    /// The picture of a state in the places of its run, as {@link Film} knows them.
    ///
    /// @param cause what the picture is about, to be put into words
    /// @param layout the places of `now`, see {@link Layout#next}
    public static Frame of(
            StageState now,
            @Nullable StageState previous,
            Optional<Event> cause,
            Layout layout,
            FrameOptions options) {
        Wording wording = new Wording(Phrases.of(options.locale()));
        Subject without =
                new Subject(
                        now,
                        Optional.ofNullable(previous),
                        layout,
                        Geometry.NONE,
                        Identities.of(now),
                        wording,
                        options,
                        Declarations.of(now.sourceText()));
        Arrangement arrangement =
                new Arrangement(
                        layout,
                        options,
                        UsualFiles.of(without),
                        g -> Panels.height(without.with(g)));
        return draw(without.with(arrangement.geometry()), cause);
    }

    private static Frame draw(Subject subject, Optional<Event> cause) {
        Tables.Drawn tables = Tables.of(subject);
        Files.Drawn files = Files.of(subject);
        int bottom = bottom(tables, files);
        boolean beside = subject.geometry().beside() > 0;
        int gap = subject.geometry().gap();
        int cardsEnd = subject.geometry().reserve().under(bottom);
        int under = cardsEnd + gap;
        int panelY = beside ? HEADING : under;
        List<Strip> strips = Panels.of(subject, panelY);
        int chipsY = under + subject.geometry().panel();
        boolean labels = subject.geometry().extent().hasLabels();
        int panelEnd = PanelSpace.bottom(strips, 0);
        int end = Math.max(chipsY + (labels ? Geometry.CHIP : 0), panelEnd);
        Geometry g = subject.geometry();
        int chipsEnd = (panelEnd <= chipsY ? g.wholeWidth() : g.width()) - Geometry.EDGE;
        List<Caption> headings = Headings.of(subject, panelY, chipsY, panel(strips));
        int chipsX = Geometry.grid(headings.getLast().box().right() + Geometry.PADDING + 3);
        return new Frame(
                subject.now().last().map(Event::seq).orElse(0L),
                subject.geometry().wholeWidth(),
                Math.max(end + gap, g.height()),
                subject.options().lecture(),
                header(subject),
                headings,
                tables.cards(),
                files.cards(),
                files.vnodes(),
                strips,
                Arrows.of(subject, tables.ports(), files),
                labels ? Chips.of(subject, chipsX, chipsEnd, chipsY) : List.of(),
                new ClientLines(subject).lines(),
                Narrator.of(subject, cause),
                new Frame.Source(subject.now().sourceFile(), subject.now().sourceText()),
                subject.layout());
    }

    /// The key of the heading over the panel; empty where there is none.
    private static String panel(List<Strip> strips) {
        return strips.stream()
                .findFirst()
                .map(s -> s.id().startsWith("limits:") ? "heading.limits" : "heading.variables")
                .orElse("");
    }

    private static int bottom(Tables.Drawn tables, Files.Drawn files) {
        int result = 0;
        for (TableCard card : tables.cards()) {
            result = Math.max(result, card.box().bottom());
        }
        for (FileCard card : files.cards()) {
            result = Math.max(result, card.box().bottom());
        }
        for (VnodeCard card : files.vnodes()) {
            result = Math.max(result, card.box().bottom());
        }
        return result;
    }

    private static Header header(Subject subject) {
        StageState now = subject.now();
        return new Header(
                now.stage(),
                subject.wording().model(now.model()),
                port(now),
                now.server(),
                Verified.of(subject));
    }

    /// That of the first process, which its children share or have beside their own.
    private static int port(StageState state) {
        Stream<Vnode> own =
                Optional.ofNullable(state.kernel().processes().get(state.server())).stream()
                        .flatMap(p -> p.descriptors().values().stream())
                        .map(state.kernel()::vnodeOf);
        return Stream.concat(own, state.kernel().vnodes().values().stream())
                .filter(Vnode.Listener.class::isInstance)
                .mapToInt(v -> ((Vnode.Listener) v).local().port())
                .findFirst()
                .orElse(0);
    }
}
