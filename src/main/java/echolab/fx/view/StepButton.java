package echolab.fx.view;

import echolab.fx.model.NextStep;
import echolab.fx.model.Part;
import echolab.fx.model.RunView;
import echolab.fx.text.Texts;
import echolab.trace.CallSite;
import echolab.trace.Lane;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.text.Text;

/// The button that says what the step key does next, and does it. It keeps its place whatever it says,
/// and says as much as it has room for.
final class StepButton {
    private final Texts texts;
    private final Button button;

    /// What it does, in ever fewer words.
    private List<String> words = List.of("");

    StepButton(Texts texts, Button button) {
        this.texts = texts;
        this.button = button;
        button.widthProperty().subscribe(this::fit);
        button.fontProperty().subscribe(this::fit);
    }

    void show(RunView view, NextStep next) {
        button.setDisable(next instanceof NextStep.Nothing);
        words =
                switch (next) {
                    case NextStep.OfLane it -> words(it.lane(), call(view, it.lane()));
                    case NextStep.InTurn _ -> List.of(texts.get("step.all"));
                    case NextStep.Outside it -> List.of(text(it.part()));
                    case NextStep.Nothing it -> List.of(text(it.why()));
                };
        fit();
    }

    private List<String> words(Lane lane, String call) {
        String name = ShortNames.of(lane);
        return List.of(
                texts.get("step.lane", name, call), texts.get("bar.parked", name, call), call);
    }

    private void fit() {
        double room = button.getWidth() - button.snappedLeftInset() - button.snappedRightInset();
        button.setAccessibleText(words.getFirst());
        button.setText(
                words.stream()
                        .filter(text -> button.getWidth() <= 0 || width(text) <= room)
                        .findFirst()
                        .orElse(words.getLast()));
    }

    private double width(String text) {
        Text measured = new Text(text);
        measured.setFont(button.getFont());
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }

    private String text(Part part) {
        return switch (part) {
            case Part.Connect it -> texts.get("guide.connect", it.client());
            case Part.Send it when it.data().text().endsWith("\n") ->
                    texts.get("guide.send", it.client());
            case Part.Send it -> texts.get("guide.send.part", it.client(), it.data().text());
            case Part.Close it -> texts.get("guide.close", it.client());
            case Part.Type _ -> texts.get("guide.type");
        };
    }

    private String text(NextStep.Why why) {
        return texts.get(
                switch (why) {
                    case RUNS -> "step.runs";
                    case OVER -> "guide.over";
                    case ALONE -> "step.alone";
                    case NOBODY -> "step.nobody";
                });
    }

    private static String call(RunView view, Lane lane) {
        return view.stageNow(lane.stage())
                .map(s -> s.lanes().get(lane))
                .flatMap(l -> l.site())
                .map(CallSite::brief)
                .orElse("");
    }
}
