package echolab.fx.view;

import echolab.fx.model.Steering;
import echolab.fx.text.Texts;
import echolab.stage.Breakpoint;
import echolab.trace.Call;
import echolab.trace.Lane;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a lane may be let do: step up to a call, or run and stop before one.
final class LaneMenu {
    /// Made by functions whose names do not say so (`rio_readlineb`, `exit`).
    private static final Set<Call> ALWAYS = EnumSet.of(Call.READ, Call.WRITE);

    private final Texts texts;
    private final Steering steering;
    private final Lane lane;
    private final Supplier<String> source;
    private final MenuButton button = new MenuButton();

    /// @param source the source of the server: the calls in it are offered
    LaneMenu(Texts texts, Steering steering, Lane lane, Supplier<String> source) {
        this.texts = texts;
        this.steering = steering;
        this.lane = lane;
        this.source = source;
        button.setId("menu-" + lane.name().replace('.', '-'));
        button.getStyleClass().addAll("flat", "icon", "small", "lane-menu");
        button.setGraphic(new FontIcon("mdmz-more_horiz"));
        button.accessibleTextProperty().bind(texts.binding("lane.menu"));
        Tooltip why = new Tooltip();
        why.textProperty().bind(texts.binding("lane.menu.why"));
        button.setTooltip(why);
        button.setOnShowing(_ -> fill());
        button.getItems().setAll(new MenuItem());
    }

    MenuButton node() {
        return button;
    }

    private void fill() {
        Menu until = new Menu(texts.get("lane.until"));
        Menu before = new Menu(texts.get("lane.break"));
        for (Call call : calls(source.get())) {
            until.getItems().add(item(call));
            before.getItems().add(breakpoint(call));
        }
        button.getItems().setAll(until, before);
    }

    private MenuItem item(Call call) {
        MenuItem item = new MenuItem(call.cName());
        item.setMnemonicParsing(false); // the names of calls have underscores
        item.setOnAction(_ -> steering.stepUntil(lane, call));
        return item;
    }

    private MenuItem breakpoint(Call call) {
        Breakpoint breakpoint = Breakpoint.at(lane.name(), call);
        CheckMenuItem item = new CheckMenuItem(call.cName());
        item.setMnemonicParsing(false);
        item.setSelected(steering.of(lane.stage()).breakpoints().contains(breakpoint));
        item.setOnAction(_ -> steering.toggle(breakpoint));
        return item;
    }

    /// The calls that a server with that source makes, as far as their names are in it.
    static List<Call> calls(String source) {
        return Arrays.stream(Call.values())
                .filter(Call::isSystemCall)
                .filter(call -> call != Call.NONE)
                .filter(call -> ALWAYS.contains(call) || isIn(source, call))
                .toList();
    }

    private static boolean isIn(String source, Call call) {
        return Pattern.compile("\\b" + call.cName() + "\\s*\\(", Pattern.CASE_INSENSITIVE)
                .matcher(source)
                .find();
    }
}
