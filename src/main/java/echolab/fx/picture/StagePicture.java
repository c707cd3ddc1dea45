package echolab.fx.picture;

import echolab.frame.Frame;
import echolab.frame.Header;
import echolab.frame.LaneLine;
import echolab.frame.Sentence;
import echolab.frame.SourceExcerpt;
import echolab.frame.Stamp;
import echolab.frame.TextStyle;
import echolab.frame.TextWidths;
import echolab.frame.Verification;
import echolab.fx.diagram.DiagramView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// One stage at one step as a still picture: header, diagram, source with the place of each
/// process, and the words.
final class StagePicture {
    private static final int LINE = 20;

    /// What the name of a process at a line needs around it.
    private static final int MARK = 24;

    /// A mark that only counts.
    private static final int REST = 40;

    /// Line number, paddings and gaps.
    private static final int SOURCE_EDGES = 64;

    private final Frame frame;
    private final PictureStyle style;
    private final Stamp stamp;

    /// @param stamp when it is from
    StagePicture(Frame frame, PictureStyle style, Stamp stamp) {
        this.frame = frame;
        this.style = style;
        this.stamp = stamp;
    }

    /// The picture in the size of the style.
    Region node() {
        DiagramView diagram = new DiagramView();
        diagram.setSpeed(0);
        diagram.show(frame);
        StackPane place = new StackPane(diagram);
        place.getStyleClass().add("el-picture-diagram");
        place.setMinSize(0, 0);
        diagram.setMinSize(0, 0);
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox middle = new HBox(place);
        if (style.hasSource()) {
            middle.getChildren().add(source());
        }
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox panel = new VBox(header(), middle, words());
        panel.getStyleClass().add("el-panel");
        StackPane whole = new StackPane(panel);
        whole.getStyleClass().add("el-picture");
        whole.setPrefSize(style.width(), style.height());
        return whole;
    }

    private Node header() {
        Header header = frame.header();
        Label title = label(header.title(), "el-picture-title");
        Label address = label(header.address(), "el-badge");
        Label verified = label(sign(header.verification()), "el-badge", tone(header));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label mark = label(stamp.mark(), "el-mark", stamp.live() ? "el-live" : "el-replay");
        Label note = label(stamp.note(), "el-badge", "el-picture-note");
        note.setManaged(!stamp.note().isEmpty());
        title.setMinWidth(Region.USE_PREF_SIZE);
        address.setMinWidth(Region.USE_PREF_SIZE);
        Label place = label(stamp.place(), "el-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(title, address, verified, space, note, place, mark);
        box.getStyleClass().add("el-picture-header");
        return box;
    }

    private static String sign(Verification verification) {
        String sign =
                switch (verification.status()) {
                    case MATCHES, MATCHES_IN_PART -> "✓ ";
                    case DISAGREES -> "× ";
                    case NOT_COMPARED -> "";
                };
        return sign + verification.text();
    }

    private static String tone(Header header) {
        return switch (header.verification().status()) {
            case MATCHES, MATCHES_IN_PART -> "el-good";
            case DISAGREES -> "el-bad";
            case NOT_COMPARED -> "el-open";
        };
    }

    private Node source() {
        int room = style.middleHeight() / LINE - 1;
        VBox box = new VBox();
        SourceExcerpt.of(frame, room).forEach(line -> box.getChildren().add(line(line)));
        box.getStyleClass().add("el-source");
        box.setMinWidth(style.sourceWidth());
        box.setMaxWidth(style.sourceWidth());
        return box;
    }

    private Node line(SourceExcerpt.Line line) {
        Text number = text(line.number() == 0 ? "   " : "%3d".formatted(line.number()));
        number.getStyleClass().add("el-source-number");
        List<LaneLine> shown = marked(line.lanes());
        int rest = line.lanes().size() - shown.size();
        int marks = shown.stream().mapToInt(StagePicture::markWidth).sum() + (rest > 0 ? REST : 0);
        Text code =
                text(
                        TextWidths.fit(
                                line.text(),
                                TextStyle.DETAIL,
                                style.sourceWidth() - SOURCE_EDGES - marks));
        code.getStyleClass().add("el-source-text");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox box = new HBox(number, code, space);
        box.getStyleClass().add("el-source-line");
        for (LaneLine lane : shown) {
            box.getStyleClass().addAll("el-marked", activity(lane));
            Label mark = label(lane.title(), "el-source-mark", activity(lane));
            mark.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(mark);
        }
        if (rest > 0) {
            Label more = label("+" + rest, "el-source-mark", activity(line.lanes().getLast()));
            more.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(more);
        }
        return box;
    }

    /// As many lanes as leave half of the line to the source, but one always.
    private List<LaneLine> marked(List<LaneLine> lanes) {
        int room = (style.sourceWidth() - SOURCE_EDGES) / 2;
        int shown = 0;
        int used = 0;
        for (LaneLine lane : lanes) {
            used += markWidth(lane);
            shown += shown == 0 || used <= room ? 1 : 0;
        }
        return lanes.subList(0, shown);
    }

    private static int markWidth(LaneLine lane) {
        return TextWidths.of(lane.title(), TextStyle.LABEL) + MARK;
    }

    private static String activity(LaneLine lane) {
        return "el-activity-" + lane.activity().name().toLowerCase(Locale.ROOT);
    }

    private Node words() {
        VBox box = new VBox();
        box.getStyleClass().add("el-words");
        if (!frame.narration().happened().isEmpty()) {
            box.getChildren().add(flow(words(frame.narration().happened())));
        }
        List<LaneLine> lanes = frame.narration().lanes();
        int room = style.words() - style.linesOf(frame.narration().happened());
        int shown = lanes.size() > room ? room - 1 : lanes.size();
        lanes.stream().limit(shown).forEach(lane -> box.getChildren().add(lane(lane)));
        if (lanes.size() > shown) {
            box.getChildren().add(label("⋯  + " + (lanes.size() - shown), "el-more"));
        }
        box.setMinHeight(style.wordsHeight());
        box.setMaxHeight(style.wordsHeight());
        return box;
    }

    private static Node lane(LaneLine lane) {
        Text name = text(lane.title() + "  ");
        name.getStyleClass().addAll("el-word", "el-lane-name");
        FlowPane flow = flow(Stream.concat(Stream.of(name), words(lane.next())));
        flow.getStyleClass().add("el-lane");
        if (lane.waits()) {
            flow.getStyleClass().add("el-waits");
        }
        return flow;
    }

    private static FlowPane flow(Stream<? extends Node> words) {
        FlowPane flow = new FlowPane();
        flow.getChildren().setAll(words.toList());
        flow.setRowValignment(VPos.BASELINE);
        return flow;
    }

    /// A node a word, so that a line breaks between words only.
    private static Stream<Text> words(Sentence sentence) {
        return sentence.spans().stream()
                .flatMap(span ->
                        Arrays.stream(span.text().split("(?<= )"))
                                .map(word -> word(word, span.code())));
    }

    private static Text word(String text, boolean code) {
        Text word = text(text);
        word.getStyleClass().add("el-word");
        if (code) {
            word.getStyleClass().add("el-code");
        }
        return word;
    }

    private static Text text(String text) {
        return new Text(text);
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().setAll(styleClasses);
        return label;
    }
}
