package echolab.fx.view;

import echolab.frame.Verification;
import echolab.fx.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether the picture is what the kernel says: a word in the header of a tile, and every difference
/// below it.
///
/// @param icon of the label
/// @param differences takes a line for each
record Verdict(Texts texts, Label label, FontIcon icon, VBox differences) {

    /// @param brief whether the icon alone will do where there is nothing to say
    void show(Verification found, boolean brief) {
        boolean disagrees = found.status() == Verification.Status.DISAGREES;
        label.setText(found.text());
        String key = found.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Classes.setOne(label, "verdict", key);
        label.setContentDisplay(
                brief && !disagrees ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        label.setAccessibleText(found.text());
        icon.setIconLiteral(
                switch (found.status()) {
                    case MATCHES, MATCHES_IN_PART -> "mdal-check";
                    case DISAGREES -> "mdal-error_outline";
                    case NOT_COMPARED -> "mdal-access_time";
                });
        Classes.tip(label, why(found));
        List<Node> lines = found.details().stream().map(Verdict::line).toList();
        differences.getChildren().setAll(lines);
        Classes.show(differences, disagrees);
    }

    private String why(Verification found) {
        String key = found.status().name();
        return Stream.concat(Stream.of(texts.get("verdict." + key)), found.details().stream())
                .collect(Collectors.joining("\n"));
    }

    private static Node line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
