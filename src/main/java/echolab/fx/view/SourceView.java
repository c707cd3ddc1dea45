package echolab.fx.view;

import echolab.fx.source.JavaTokens;
import echolab.fx.source.SourceRow;
import echolab.fx.source.Token;
import echolab.fx.text.Texts;
import echolab.trace.Lane;
import echolab.trace.LaneState.Activity;
import echolab.trace.StageState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The source that runs, with every lane at the line where it stands.
final class SourceView {
    private static final int CONTEXT = 4;
    private static final int MOST_MARKS = 3;

    /// The height of a line.
    private static final double LINE = 19;

    private final Texts texts;
    private final ListView<SourceRow> list = new ListView<>();
    private final SourceHints hints = new SourceHints();
    private IntConsumer toggler = _ -> {};
    private Set<Integer> breakpoints = Set.of();
    private String source = "";
    private List<List<Token>> tokens = List.of();

    SourceView(Texts texts) {
        this.texts = texts;
        list.getStyleClass().addAll("source", "code", "edge-to-edge");
        list.setCellFactory(_ -> new Line());
        hints.answerOn(list);
        list.accessibleTextProperty().bind(texts.binding("source"));
    }

    Node node() {
        return list;
    }

    /// What a click on a line's number does, and the key for it.
    void onToggle(IntConsumer newToggler) {
        toggler = newToggler;
    }

    /// Makes its lines so many times as high as normal, in whole pixels: where lines of a fraction of
    /// one are scrolled, the list may lay itself out anew in every frame and never come to an end.
    void scale(double factor) {
        list.setFixedCellSize(Math.rint(LINE * factor));
    }

    /// The lines that have a breakpoint.
    void breakpoints(Set<Integer> lines) {
        if (!breakpoints.equals(lines)) {
            breakpoints = Set.copyOf(lines);
            list.refresh();
        }
    }

    /// The line that the keyboard has chosen here, or the one with the suggested lane.
    OptionalInt chosenLine() {
        SourceRow row = list.isFocused() ? list.getSelectionModel().getSelectedItem() : null;
        return row != null
                ? OptionalInt.of(row.number())
                : SourceRow.attention(list.getItems()).stream()
                        .mapToInt(SourceRow::number)
                        .findFirst();
    }

    /// Shows the source of the stage with its lanes, and brings the suggested one into sight.
    void show(StageState stage, Optional<Lane> suggested) {
        if (!stage.sourceText().equals(source)) {
            source = stage.sourceText();
            tokens = JavaTokens.of(source);
            list.getItems().clear();
        }
        boolean others = hints.show(stage, suggested, texts.language());
        List<SourceRow> rows = SourceRow.of(tokens, stage, suggested);
        if (list.getItems().size() != rows.size()) {
            list.getItems().setAll(rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).equals(list.getItems().get(i))) {
                list.getItems().set(i, rows.get(i));
            }
        }
        if (others) {
            list.refresh();
        }
        SourceRow.attention(rows).ifPresent(this::reveal);
    }

    private void reveal(SourceRow row) {
        int index = row.number() - 1;
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= Math.max(0, index - 1)
                && flow.getLastVisibleCell().getIndex() > index) {
            return;
        }
        list.scrollTo(Math.max(0, index - CONTEXT));
    }

    /// As wide as the list, so that the marks on the right are always in sight; what does not
    /// fit is cut off.
    private final class Line extends ListCell<SourceRow> {
        private @Nullable SourceRow shown;

        @Override
        protected void updateItem(SourceRow row, boolean empty) {
            super.updateItem(row, empty);
            SourceRow wanted = empty ? null : row;
            if (wanted != null && wanted.equals(shown)) {
                return;
            }
            shown = wanted;
            setText(null);
            setPrefWidth(0);
            setGraphic(empty || row == null ? null : content(row));
            Classes.setOne(this, "at", empty || row == null ? "nobody" : emphasis(row));
            setAccessibleText(empty || row == null ? "" : spoken(row));
        }
    }

    private Node content(SourceRow row) {
        boolean stops = breakpoints.contains(row.number());
        Label number = new Label((stops ? "●" : "") + row.number());
        number.getStyleClass().add("line-number");
        Classes.set(number, "has-breakpoint", stops);
        number.setOnMouseClicked(_ -> toggler.accept(row.number()));
        HBox code = new HBox();
        code.getStyleClass().add("line-code");
        row.tokens().forEach(token -> code.getChildren().addAll(hints.pieces(token)));
        HBox line = new HBox(number, code);
        line.getStyleClass().add("source-line");
        HBox tags = new HBox();
        tags.getStyleClass().add("lane-tags");
        tags.setPickOnBounds(false);
        tags.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(tags, Pos.CENTER_RIGHT);
        int shown = row.marks().size() > MOST_MARKS ? MOST_MARKS - 1 : row.marks().size();
        row.marks().stream().limit(shown).forEach(mark -> tags.getChildren().add(tag(mark)));
        if (row.marks().size() > shown) {
            tags.getChildren().add(rest(row.marks().subList(shown, row.marks().size())));
        }
        StackPane content = new StackPane(line, tags);
        Rectangle room = new Rectangle();
        room.widthProperty().bind(content.widthProperty());
        room.heightProperty().bind(content.heightProperty());
        content.setClip(room);
        return content;
    }

    private Label tag(SourceRow.Mark mark) {
        Label tag = new Label(ShortNames.ofOwn(mark.lane()) + sign(mark));
        tag.setAccessibleText(markText(mark));
        tag.getStyleClass().addAll("lane-tag", "lane-" + name(mark));
        tag.pseudoClassStateChanged(Classes.SUGGESTED, mark.suggested());
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    /// Many lanes at one line would cover it.
    private Label rest(List<SourceRow.Mark> marks) {
        Label tag = new Label("+" + marks.size());
        tag.getStyleClass().addAll("lane-tag", "lane-" + name(marks.getFirst()));
        String all = marks.stream().map(this::markText).collect(Collectors.joining("\n"));
        tag.setAccessibleText(all);
        tag.setTooltip(new Tooltip(all));
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    private static String sign(SourceRow.Mark mark) {
        return mark.activity() == Activity.PARKED ? " ▸" : " …";
    }

    private String markText(SourceRow.Mark mark) {
        return texts.get("mark." + name(mark), mark.lane());
    }

    private String spoken(SourceRow row) {
        StringBuilder text = new StringBuilder().append(row.number()).append(": ");
        if (breakpoints.contains(row.number())) {
            text.append(texts.get("break.spoken")).append(": ");
        }
        row.tokens().forEach(token -> text.append(token.text()));
        row.marks().forEach(mark -> text.append("; ").append(markText(mark)));
        return text.toString();
    }

    private static String emphasis(SourceRow row) {
        if (row.marks().stream().anyMatch(SourceRow.Mark::suggested)) {
            return "suggested";
        }
        return row.marks().isEmpty() ? "nobody" : name(row.marks().getFirst());
    }

    private static String name(SourceRow.Mark mark) {
        return mark.activity().name().toLowerCase(Locale.ROOT);
    }
}
