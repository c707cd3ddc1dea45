package echolab.fx.view;

import echolab.frame.BitRange;
import echolab.frame.Pager;
import echolab.fx.diagram.Paging;
import echolab.fx.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks which bits of the sets are to be seen: a descriptor or a range is typed, or one of the rows
/// with a bit chosen.
final class BitsMenu implements Paging {
    private static final int MOST_ROWS = 12;

    private final Texts texts;
    private final Consumer<Optional<BitRange>> action;
    private final ContextMenu menu = new ContextMenu();
    private final Label wrong = new Label();

    BitsMenu(Texts texts, Consumer<Optional<BitRange>> action) {
        this.texts = texts;
        this.action = action;
        menu.setId("bits-menu");
        wrong.getStyleClass().add("port-problem");
    }

    @Override
    public void choose(Optional<BitRange> range) {
        action.accept(range);
    }

    @Override
    public void ask(Node near, Pager pager) {
        TextField field = field();
        CustomMenuItem line = new CustomMenuItem(new VBox(field, wrong), false);
        RadioMenuItem fitting = item(texts.get("bits.fitting"), Optional.empty(), pager);
        menu.getItems().setAll(fitting);
        pager.used().stream()
                .limit(MOST_ROWS)
                .map(row -> item(row.toString(), Optional.of(row), pager))
                .forEach(menu.getItems()::add);
        menu.show(near, Side.BOTTOM, 0, 0);
        // Styles are there once it is shown; without them the field would be dressed in vain.
        menu.getItems().addAll(0, List.of(line, new SeparatorMenuItem()));
        field.requestFocus();
    }

    private TextField field() {
        TextField field = new TextField();
        field.setId("bits");
        field.setPrefColumnCount(10);
        field.setPromptText(texts.get("bits.prompt"));
        field.setAccessibleText(texts.get("bits.about"));
        showWrong(false);
        field.textProperty().subscribe(() -> showWrong(false));
        field.setOnAction(_ -> jump(field));
        return field;
    }

    private void jump(TextField field) {
        Optional<BitRange> range = BitRange.parse(field.getText());
        showWrong(range.isEmpty());
        range.ifPresent(found -> {
            menu.hide();
            choose(Optional.of(found));
        });
    }

    private void showWrong(boolean on) {
        wrong.setText(texts.get("bits.wrong", BitRange.HIGHEST));
        Classes.show(wrong, on);
    }

    private RadioMenuItem item(String text, Optional<BitRange> range, Pager pager) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(pager.chosen().equals(range));
        item.setOnAction(_ -> choose(range));
        return item;
    }
}
