package echolab.fx.view;

import echolab.fx.diagram.OwnKeys;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Turns keys into commands, before any control sees them, but lets those through that the
/// control with the focus needs: letters for a line of text, space for a button, arrows for a
/// slider.
final class Keys {
    private final Map<Command, List<KeyCombination>> combinations = new EnumMap<>(Command.class);
    private final Consumer<Command> commands;
    private final IntConsumer digits;
    private boolean obeyed;

    Keys(Consumer<Command> commands, IntConsumer digits) {
        this.commands = commands;
        this.digits = digits;
        for (Command command : Command.values()) {
            combinations.put(command, combinations(command.keys()));
        }
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, this::handle);
    }

    private void handle(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED && obeyed) {
            // The rest of a key that was a command: its letter must not end up in the line that
            // has the focus now.
            event.consume();
            return;
        }
        obeyed &= event.getEventType() != KeyEvent.KEY_PRESSED;
        if (isDigit(event)) {
            if (!(event.getTarget() instanceof TextInputControl)) {
                obeyed = true;
                digits.accept(Integer.parseInt(event.getCode().getName()));
                event.consume();
            }
            return;
        }
        meant(event)
                .filter(command -> !isForControl(event.getTarget(), event, command))
                .ifPresent(command -> {
                    obeyed |= event.getEventType() == KeyEvent.KEY_PRESSED;
                    commands.accept(command);
                    event.consume();
                });
    }

    private Optional<Command> meant(KeyEvent event) {
        return Arrays.stream(Command.values()).filter(c -> means(event, c)).findFirst();
    }

    private boolean means(KeyEvent event, Command command) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            String typed = event.getCharacter();
            return !typed.isEmpty() && command.characters().contains(typed);
        }
        return event.getEventType() == KeyEvent.KEY_PRESSED
                && combinations.getOrDefault(command, List.of()).stream()
                        .anyMatch(c -> c.match(event));
    }

    private static boolean isDigit(KeyEvent event) {
        KeyCode code = event.getCode();
        return event.getEventType() == KeyEvent.KEY_PRESSED
                && code.isDigitKey()
                && !code.isKeypadKey()
                && code != KeyCode.DIGIT0
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !event.isShiftDown();
    }

    /// Whether the control with the focus has a use for the key itself.
    private static boolean isForControl(EventTarget focused, KeyEvent event, Command command) {
        KeyCode code = event.getCode();
        return switch (focused) {
            case TextInputControl _ ->
                    !command.worksWhileTyping() || event.getEventType() == KeyEvent.KEY_TYPED;
            case ButtonBase _ -> code == KeyCode.SPACE;
            case OwnKeys own -> own.wants(code);
            case Slider _ -> code.isArrowKey() || code == KeyCode.HOME || code == KeyCode.END;
            default -> false;
        };
    }

    private static List<KeyCombination> combinations(String keys) {
        return Arrays.stream(keys.split(" "))
                .filter(key -> !key.isEmpty())
                .map(key -> KeyCombination.valueOf(key.replace('_', ' ')))
                .toList();
    }
}
