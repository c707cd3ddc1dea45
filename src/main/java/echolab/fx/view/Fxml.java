package echolab.fx.view;

import echolab.fx.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import javafx.beans.property.Property;
import javafx.event.EventHandler;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Loads a layout and keeps its texts in the language chosen: where an FXML file says
/// `text="%key"`, the text follows {@link Texts}. What it says as `accessibleHelp` is said under the
/// pointer, too.
final class Fxml {
    private static final char MARK = '\u0001';

    private final Texts texts;

    Fxml(Texts texts) {
        this.texts = texts;
    }

    /// Loads the layout named after the controller's class.
    <T extends Parent> T load(Object controller, Class<T> root) {
        String file = "/echolab/fx/" + controller.getClass().getSimpleName() + ".fxml";
        FXMLLoader loader = new FXMLLoader(Fxml.class.getResource(file), new Keys());
        loader.setController(controller);
        try {
            T loaded = root.cast(loader.load());
            follow(loaded);
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow(Node node) {
        bind(node.accessibleTextProperty());
        if (bind(node.accessibleHelpProperty()) && node instanceof Control control) {
            explain(control);
        }
        switch (node) {
            case Labeled labeled -> {
                bind(labeled.textProperty());
                follow(labeled.getTooltip());
            }
            case TextInputControl input -> {
                bind(input.promptTextProperty());
                follow(input.getTooltip());
            }
            case ScrollPane scroll when scroll.getContent() != null -> follow(scroll.getContent());
            case SplitPane split -> split.getItems().forEach(this::follow);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::follow);
            default -> {}
        }
    }

    private void follow(@Nullable Tooltip tooltip) {
        if (tooltip != null) {
            bind(tooltip.textProperty());
        }
    }

    /// Says why under the pointer. Tooltips are dear: it is made when somebody points there first.
    static void explain(Control control) {
        control.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                new EventHandler<>() {
                    @Override
                    public void handle(MouseEvent event) {
                        control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                        Tooltip why = new Tooltip();
                        why.textProperty().bind(control.accessibleHelpProperty());
                        control.setTooltip(why);
                    }
                });
    }

    private boolean bind(Property<String> property) {
        String key = property.getValue();
        if (key != null && !key.isEmpty() && key.charAt(0) == MARK) {
            property.bind(texts.binding(key.substring(1)));
            return true;
        }
        return false;
    }

    /// Gives every key back, marked, so that it can be found again in the nodes.
    private static final class Keys extends ResourceBundle {
        @Override
        protected Object handleGetObject(String key) {
            return MARK + key;
        }

        @Override
        public boolean containsKey(String key) {
            return true;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    }
}
