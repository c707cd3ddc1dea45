package echolab.fx.time;

import echolab.frame.Identity;
import echolab.frame.time.Bookmarks;
import echolab.frame.time.Chart;
import echolab.frame.time.TimePicture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The swim lanes of a run: a click or a drag goes to a step, the wheel zooms, with Shift it scrolls in
/// time, over the names it scrolls the lanes; resting on a step says what happened in it.
public final class TimeLanes extends Region {
    private static final int GUTTER = TimeSheet.GUTTER;
    private static final double ZOOM = 1.2;
    private static final double PART_OF_WINDOW = 0.24;

    /// Under two rows of pictures.
    private static final double SMALL_PART = 0.14;

    private static final int FEWEST_ROWS = 3;

    private final Canvas canvas = new Canvas();
    private final TimePalette palette = new TimePalette(this::repaint);
    private final RowScroll scroll = new RowScroll(this::repaint);
    private final Tooltip tooltip = new Tooltip();
    private final IntConsumer seeker;
    private final IntFunction<String> sentences;
    private Content content = Content.NONE;
    private Optional<Chart> known = Optional.empty();
    private final Label busy = new Label();
    private TimeWindow window = TimeWindow.BEGIN;

    /// The width of the lanes when they were laid out last: it changes with the window and its scale.
    private int laidWidth;

    private double factor = 1;
    private double part = PART_OF_WINDOW;
    private final StringProperty lit = new SimpleStringProperty("");
    private Optional<TimePicture> picture = Optional.empty();
    private boolean cursorMoved;
    private int hovered;

    /// What is shown.
    ///
    /// @param chart the run; empty while there is none, or while it is being prepared
    /// @param busy what is said instead of it then
    /// @param cursor the step shown beside it
    /// @param found the steps that a search found
    public record Content(
            Optional<Chart> chart,
            String busy,
            int cursor,
            Locale locale,
            Bookmarks bookmarks,
            List<Integer> found) {
        /// Nothing is on stage.
        public static final Content NONE =
                new Content(Optional.empty(), "", 0, Locale.ENGLISH, Bookmarks.NONE, List.of());

        public Content {
            found = List.copyOf(found);
        }
    }

    /// @param seeker goes to a step
    /// @param sentences what happened in a step, in words
    public TimeLanes(IntConsumer seeker, IntFunction<String> sentences) {
        this.seeker = seeker;
        this.sentences = sentences;
        getStyleClass().add("time-lanes");
        busy.getStyleClass().add("time-busy");
        getChildren().addAll(palette.node(), canvas, busy, scroll.node());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::seek);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> lit.set(""));
        lit.subscribe(this::repaint);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(ZoomEvent.ZOOM, e -> zoom(e.getZoomFactor(), e.getX()));
        tooltip.setShowDelay(Duration.millis(350));
        tooltip.setWrapText(true);
        Tooltip.install(canvas, tooltip);
    }

    /// Shows this, with the cursor in sight. While the chart is being prepared once more, its last
    /// picture stays.
    ///
    /// @param larger how much larger than normal everything is
    public void show(Content what, double larger) {
        boolean isOther = what.chart().isPresent() && !what.chart().equals(known);
        boolean isBack = content.chart().isEmpty() && what.chart().isPresent();
        boolean moved = content.cursor() != what.cursor() || isOther || isBack;
        if (what.equals(Content.NONE)) {
            picture = Optional.empty();
        }
        if (isOther) {
            known = what.chart();
            window = TimeWindow.BEGIN;
            scroll.toBegin();
        }
        content = what;
        factor = larger;
        busy.setText(what.busy());
        boolean isEmpty = what.chart().isEmpty() && picture.isEmpty();
        busy.setVisible(isEmpty);
        canvas.setVisible(!isEmpty);
        if (moved) {
            showCursor();
            cursorMoved = true;
        }
        requestLayout();
    }

    /// Lets go of the run; shown again, it is where it was.
    public void forget() {
        content = Content.NONE;
    }

    private void showCursor() {
        if (getWidth() > 0 && content.chart().isPresent()) {
            window = window.showing(content.cursor(), steps(), lanesWidth());
        }
    }

    /// The key of the identity that is lit up, everywhere in the window; empty for none.
    public StringProperty litProperty() {
        return lit;
    }

    /// What is said of the step under the pointer; empty where there is none.
    public String hint() {
        return tooltip.getText();
    }

    public void zoomBy(double times) {
        double x = GUTTER * factor + lanesWidth() * factor / 2;
        zoom(times, x);
    }

    private int steps() {
        return content.chart().map(Chart::steps).orElse(0);
    }

    /// Says whether there are two rows of pictures over it, which need the room.
    public void leaveRoom(boolean much) {
        double wanted = much ? SMALL_PART : PART_OF_WINDOW;
        if (wanted != part) {
            part = wanted;
            requestLayout();
        }
    }

    // ---- places

    private int lanesWidth() {
        return Math.max(1, (int) ((getWidth() - scroll.width()) / factor) - GUTTER);
    }

    private int rowsInView() {
        return Math.max(1, (int) ((getHeight() / factor - TimeAxis.HEIGHT - 2) / TimePainter.ROW));
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = getScene() == null ? 720 : getScene().getHeight();
        int most =
                Math.max(
                        FEWEST_ROWS,
                        (int) ((height * part / factor - TimeAxis.HEIGHT - 2) / TimePainter.ROW));
        int rows =
                content.chart()
                        .map(chart -> chart.rows(window.first()))
                        .orElse(picture.map(p -> p.rows().size()).orElse(0));
        int wanted = Math.clamp(rows, FEWEST_ROWS, most);
        return (TimeAxis.HEIGHT + 2 + wanted * TimePainter.ROW) * factor;
    }

    @Override
    protected double computeMinHeight(double width) {
        return (TimeAxis.HEIGHT + 2 + TimePainter.ROW) * factor;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        if (laidWidth != lanesWidth()) {
            laidWidth = lanesWidth();
            showCursor();
        }
        canvas.setHeight(getHeight());
        double wide = scroll.node().prefWidth(-1);
        double top = TimeAxis.HEIGHT * factor;
        scroll.node().resizeRelocate(getWidth() - wide, top, wide, Math.max(0, getHeight() - top));
        busy.resizeRelocate(GUTTER * factor, top, getWidth() - GUTTER * factor, getHeight() - top);
        content.chart().ifPresentOrElse(this::draw, () -> picture.ifPresent(this::paint));
    }

    // ---- drawing

    private void repaint() {
        requestLayout();
    }

    private void draw(Chart chart) {
        TimePicture drawn =
                chart.picture(
                        window.viewport(lanesWidth(), rowsInView(), content.locale()),
                        content.cursor());
        picture = Optional.of(drawn);
        scroll.fit(drawn.rows().size(), rowsInView());
        if (cursorMoved) {
            cursorMoved = false;
            scroll.show(drawn, content.cursor(), rowsInView());
        }
        paint(drawn);
    }

    private void paint(TimePicture drawn) {
        double top = TimeAxis.HEIGHT + 1 - (double) scroll.first() * TimePainter.ROW;
        new TimeSheet(canvas, palette, factor).paint(drawn, top, lanesWidth(), content, lit.get());
    }

    // ---- hands

    private int stepAt(double x) {
        int step = window.first() + (int) Math.floor((x / factor - GUTTER) / window.stepWidth());
        return Math.clamp(step, Math.min(1, steps()), steps());
    }

    private void seek(MouseEvent event) {
        if (event.isPrimaryButtonDown() && event.getX() > GUTTER * factor && steps() > 0) {
            seeker.accept(stepAt(event.getX()));
            event.consume();
        }
    }

    private void hover(MouseEvent event) {
        int step = event.getX() < GUTTER * factor || steps() == 0 ? 0 : stepAt(event.getX());
        light(event.getY(), step);
        if (step != hovered) {
            hovered = step;
            tooltip.setText(step == 0 ? "" : sentences.apply(step));
            tooltip.setMaxWidth(360 * factor);
        }
    }

    /// The identity under the pointer: that of the lane, or of what was done there.
    private void light(double y, int step) {
        double place = y / factor - TimeAxis.HEIGHT - 1;
        int row = scroll.first() + (int) Math.floor(place / TimePainter.ROW);
        lit.set(
                picture.filter(p -> place >= 0 && row < p.rows().size())
                        .flatMap(p -> p.rows().get(row).identityAt(step))
                        .map(Identity::key)
                        .orElse(""));
    }

    private void wheel(ScrollEvent event) {
        double sideways =
                event.getDeltaX() == 0 && event.isShiftDown()
                        ? event.getDeltaY()
                        : event.getDeltaX();
        if (event.getX() < GUTTER * factor) {
            scroll.by(-2 * Math.signum(event.getDeltaY()));
        } else if (steps() == 0) {
            event.consume();
        } else if (sideways != 0) {
            int by = (int) Math.max(1, Math.abs(sideways) / factor / window.stepWidth());
            window = window.moved(sideways > 0 ? -by : by, steps(), lanesWidth());
            repaint();
        } else if (event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, event.getX());
        }
        event.consume();
    }

    private void zoom(double times, double x) {
        if (steps() == 0) {
            return;
        }
        double place = Math.max(0, x / factor - GUTTER);
        window = window.zoomed(times, place, steps(), lanesWidth());
        repaint();
    }
}
