package echolab.fx.view;

import echolab.fx.model.RunView;
import echolab.fx.text.Texts;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/// The slider over all moments, and the number of the one shown.
final class TimeBar {
    private final Texts texts;
    private final HBox root;
    private boolean showing;

    @FXML private Button first;
    @FXML private Slider slider;
    @FXML private Button last;
    @FXML private Label label;

    TimeBar(Texts texts, Consumer<Command> commands, IntConsumer seeker) {
        this.texts = texts;
        root = new Fxml(texts).load(this, HBox.class);
        first.setOnAction(_ -> commands.accept(Command.FIRST));
        last.setOnAction(_ -> commands.accept(Command.NOW));
        slider.setBlockIncrement(1);
        slider.valueProperty()
                .subscribe(value -> {
                    if (!showing) {
                        seeker.accept((int) Math.round(value.doubleValue()));
                    }
                });
    }

    Node node() {
        return root;
    }

    void show(RunView view) {
        showing = true;
        slider.setMax(Math.max(2, view.moments()));
        slider.setValue(view.moment());
        slider.setDisable(view.moments() < 2);
        first.setDisable(view.moment() <= 1);
        last.setDisable(view.moment() == view.moments());
        label.setText(
                texts.get(view.isLive() ? "time.now" : "time.at", view.moment(), view.moments()));
        showing = false;
    }
}
