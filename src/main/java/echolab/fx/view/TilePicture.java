package echolab.fx.view;

import echolab.frame.BitRange;
import echolab.frame.Frame;
import echolab.frame.FrameOptions;
import echolab.fx.diagram.DiagramView;
import echolab.fx.model.Appearance;
import echolab.fx.model.RunView;
import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.StringProperty;
import javafx.geometry.Dimension2D;
import javafx.scene.layout.StackPane;

/// The picture of a stage in the room that its tile has for it: asked for at each moment, and whenever
/// the room has changed or a person wants to see something else of it.
final class TilePicture {
    /// The least room that is asked for; with less the picture is drawn smaller.
    private static final double MIN_WIDTH = 480;

    private static final double MIN_HEIGHT = 320;

    /// With several tiles there is less.
    private static final double COMPACT_WIDTH = 400;

    private static final double COMPACT_HEIGHT = 120;

    private final Texts texts;
    private final Appearance appearance;
    private final Session session;
    private final String stage;
    private final StackPane room;
    private final BiConsumer<RunView, Frame> tile;
    private final DiagramView diagram = new DiagramView();
    private boolean compact;
    private Optional<FrameOptions> ordered = Optional.empty();

    /// What the picture was asked for with that is drawn now, and the one before.
    private Optional<FrameOptions> drawn = Optional.empty();

    private Optional<FrameOptions> shown = Optional.empty();

    /// The moment shown last, and whether that was now.
    private int moment;

    private boolean live;

    /// @param room where it is put
    /// @param tile is given each picture when it is to be shown
    TilePicture(
            Texts texts,
            Appearance appearance,
            Session session,
            String stage,
            StackPane room,
            BiConsumer<RunView, Frame> tile) {
        this.texts = texts;
        this.appearance = appearance;
        this.session = session;
        this.stage = stage;
        this.room = room;
        this.tile = tile;
        room.getChildren().addFirst(diagram);
        room.widthProperty().subscribe(this::fit);
        room.heightProperty().subscribe(this::fit);
        diagram.setPaging(new BitsMenu(texts, this::showBits));
        diagram.setOnToggle(this::toggle);
    }

    /// The key of the identity that stands out; empty for none.
    StringProperty litProperty() {
        return diagram.highlightedProperty();
    }

    void setCompact(boolean on) {
        compact = on;
    }

    void setVisible(boolean on) {
        diagram.setVisible(on);
    }

    /// Looks closer at it by so many steps, or less close.
    void zoom(int steps) {
        diagram.zoom(steps);
    }

    /// Looks at all of it again.
    void showWhole() {
        diagram.showWhole();
    }

    /// Asks for the picture of the moment shown.
    void order() {
        FrameOptions asked = options();
        ordered = Optional.of(asked);
        session.playback()
                .showPicture(
                        stage,
                        asked,
                        (view, frame) -> {
                            drawn = Optional.of(asked);
                            tile.accept(view, frame);
                        });
    }

    /// Draws what was asked for: at once where the room for it is another one, or cards would fly over
    /// each other to places that mean nothing new; and where it is of another time, to which nothing
    /// that happened led from the last one.
    void show(RunView view, Frame frame) {
        diagram.setSpeed(appearance.motionProperty().get().factor());
        if (drawn.map(TilePicture::room).equals(shown.map(TilePicture::room)) && goesOn(view)) {
            diagram.show(frame);
        } else {
            diagram.showAtOnce(frame);
        }
        shown = drawn;
        moment = view.moment();
        live = view.isLive();
    }

    /// Whether this is the next step after the one shown last, or the one before it, or what has happened
    /// since in a run that is being followed.
    private boolean goesOn(RunView view) {
        return (live && view.isLive()) || Math.abs(view.moment() - moment) <= 1;
    }

    private static Dimension2D room(FrameOptions options) {
        return new Dimension2D(options.width(), options.height());
    }

    /// The room has changed, and nothing else.
    private void fit() {
        if (ordered.filter(options()::equals).isEmpty()) {
            order();
        }
    }

    private FrameOptions options() {
        double scale = appearance.scale();
        double least = compact ? COMPACT_WIDTH : MIN_WIDTH;
        double low = compact ? COMPACT_HEIGHT : MIN_HEIGHT;
        int width = (int) Math.max(least, room.getWidth() / scale);
        int height = (int) Math.max(low, room.getHeight() / scale);
        FrameOptions options =
                FrameOptions.standard()
                        .in(texts.language())
                        .sized(width, height)
                        .withLimits(appearance.limitsProperty().get())
                        .forLecture(appearance.lectureProperty().get());
        return session.look().of(stage, options);
    }

    private void showBits(Optional<BitRange> range) {
        session.look().show(stage, range);
        order();
    }

    private void toggle(String card) {
        session.look().toggle(stage, card);
        order();
    }
}
