package echolab.fx.view;

import echolab.frame.Frame;
import echolab.frame.Header;
import echolab.fx.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line on top of a tile: which server it is, whether the picture is what the kernel says, and what
/// can be done with the tile.
final class TileHeader {
    private final Texts texts;
    private final TileRoom room;
    private final VBox differences;
    private final HBox root;

    @FXML private Label model;
    @FXML private Label address;
    @FXML private Label verdict;
    @FXML private FontIcon verdictIcon;
    @FXML private Button enlarge;
    @FXML private FontIcon enlargeIcon;
    @FXML private Button again;
    @FXML private Button stop;
    @FXML private Button remove;

    /// @param differences takes a line for each difference from what the kernel says
    TileHeader(Texts texts, TileRoom room, VBox differences) {
        this.texts = texts;
        this.room = room;
        this.differences = differences;
        root = new Fxml(texts).load(this, HBox.class);
    }

    HBox node() {
        return root;
    }

    /// What its button for all the room does.
    void onEnlarge(Runnable action) {
        enlarge.setOnAction(_ -> action.run());
    }

    void onAgain(Runnable action) {
        again.setOnAction(_ -> action.run());
    }

    void onStop(Runnable action) {
        stop.setOnAction(_ -> action.run());
    }

    void onRemove(Runnable action) {
        remove.setOnAction(_ -> action.run());
    }

    /// Offers all the room to the tile, or to give it back.
    ///
    /// @param others whether there are others, seen or not
    void showEnlarge(boolean others) {
        boolean beside = room.isBeside();
        Classes.show(enlarge, others);
        enlargeIcon.setIconLiteral(beside ? "mdal-fullscreen" : "mdal-fullscreen_exit");
        enlarge.setAccessibleText(texts.get(beside ? "enlarge" : "enlarge.back"));
    }

    /// Shows what can be done now.
    ///
    /// @param mine whether the server is one that was started here
    /// @param up whether it is there still
    /// @param removable whether the tile may go
    void showButtons(boolean mine, boolean up, boolean removable) {
        var icons = room.isShort() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        List.of(again, stop).forEach(button -> button.setContentDisplay(icons));
        Classes.show(stop, mine && up && !room.isTight());
        Classes.show(again, mine && !room.isTight());
        Classes.show(remove, removable);
    }

    /// Says what the picture is of.
    void show(Frame frame) {
        Header header = frame.header();
        model.setText(header.title());
        Classes.tip(model, header.title());
        address.setText(text(header));
        Classes.tip(address, header.address());
        Classes.show(address, !room.isTight());
        new Verdict(texts, verdict, verdictIcon, differences)
                .show(header.verification(), room.isShort());
    }

    private String text(Header header) {
        return room.isCompact() && header.port() > 0 ? ":" + header.port() : header.address();
    }
}
