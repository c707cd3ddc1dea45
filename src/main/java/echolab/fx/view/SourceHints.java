package echolab.fx.view;

import echolab.frame.Meanings;
import echolab.fx.source.SourceRow;
import echolab.fx.source.Token;
import echolab.trace.Lane;
import echolab.trace.StageState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.util.Duration;

/// Says what the names in a source mean: under the pointer, and of a whole line with Enter.
final class SourceHints {
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_]\\w*");
    private static final Duration DELAY = Duration.millis(250);
    private static final double WIDTH_EMS = 42;

    private final Tooltip ofLine = tooltip();
    private final Tooltip ofName = tooltip();
    private Set<String> known = Set.of();
    private Locale language = Locale.ENGLISH;
    private Meanings meanings = Meanings.in(Locale.ENGLISH);

    /// Names mean from now on what they mean to that lane, or to the first where there is none:
    /// whether others mean something than before.
    boolean show(StageState stage, Optional<Lane> lane, Locale newLanguage) {
        ofLine.hide();
        meanings =
                lane.or(() -> stage.lanes().keySet().stream().findFirst())
                        .map(of -> Meanings.at(stage, of, newLanguage))
                        .orElseGet(() -> Meanings.in(newLanguage));
        boolean others = !known.equals(meanings.names()) || !language.equals(newLanguage);
        known = meanings.names();
        language = newLanguage;
        return others;
    }

    /// The token as texts, of which those that mean something say so under the pointer.
    List<Node> pieces(Token token) {
        if (!hasNames(token)) {
            return List.of(text(token, token.text()));
        }
        List<Node> pieces = new ArrayList<>();
        int done = 0;
        for (MatchResult name : NAME.matcher(token.text()).results().toList()) {
            if (meanings.of(name.group()).isPresent()) {
                if (name.start() > done) {
                    pieces.add(text(token, token.text().substring(done, name.start())));
                }
                pieces.add(explained(text(token, name.group()), name.group()));
                done = name.end();
            }
        }
        if (done < token.text().length()) {
            pieces.add(text(token, token.text().substring(done)));
        }
        return pieces;
    }

    /// Enter on a line explains its names, another key ends that.
    void answerOn(ListView<SourceRow> list) {
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    boolean wasShown = ofLine.isShowing();
                    ofLine.hide();
                    SourceRow row = list.getSelectionModel().getSelectedItem();
                    if (key.getCode() == KeyCode.ENTER && row != null && !wasShown) {
                        explain(list, row);
                        key.consume();
                    }
                });
        list.focusedProperty().subscribe(_ -> ofLine.hide());
    }

    private void explain(ListView<SourceRow> list, SourceRow row) {
        String text = of(row);
        Bounds place = list.localToScreen(list.getBoundsInLocal());
        if (!text.isEmpty() && place != null) {
            ofLine.setText(text);
            ofLine.show(list, place.getMinX() + 24, place.getMinY() + 24);
        }
    }

    /// What all names of the line mean.
    String of(SourceRow row) {
        Set<String> found = new LinkedHashSet<>();
        row.tokens().stream()
                .filter(SourceHints::hasNames)
                .flatMap(token -> NAME.matcher(token.text()).results())
                .forEach(name -> meanings.of(name.group()).ifPresent(found::add));
        return String.join("\n\n", found);
    }

    private static boolean hasNames(Token token) {
        return token.kind() == Token.Kind.CALL || token.kind() == Token.Kind.PLAIN;
    }

    private static Text text(Token token, String part) {
        Text text = new Text(part.replace("\t", "    "));
        text.getStyleClass().addAll("token", token.kind().name().toLowerCase(Locale.ROOT));
        return text;
    }

    /// What it means is asked when someone points at it: a value may be another one by then.
    private Text explained(Text text, String name) {
        text.getStyleClass().add("explained");
        text.setPickOnBounds(true);
        text.addEventHandler(
                MouseEvent.MOUSE_ENTERED, _ -> meanings.of(name).ifPresent(ofName::setText));
        Tooltip.install(text, ofName);
        return text;
    }

    private static Tooltip tooltip() {
        Tooltip tooltip = new Tooltip();
        tooltip.getStyleClass().add("hint");
        tooltip.setShowDelay(DELAY);
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.setWrapText(true);
        tooltip.fontProperty().subscribe(font -> tooltip.setMaxWidth(WIDTH_EMS * font.getSize()));
        return tooltip;
    }
}
