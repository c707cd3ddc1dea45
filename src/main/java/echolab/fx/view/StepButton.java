package echolab.fx.view;

import echolab.fx.model.NextStep;
import echolab.fx.model.Part;
import echolab.fx.model.RunView;
import echolab.fx.text.Texts;
import echolab.trace.CallSite;
import echolab.trace.Lane;
import javafx.scene.control.Button;

/// The button that says what the step key does next, and does it.
final class StepButton {
    private final Texts texts;
    private final Button button;

    StepButton(Texts texts, Button button) {
        this.texts = texts;
        this.button = button;
    }

    void show(RunView view, NextStep next) {
        button.setDisable(next instanceof NextStep.Nothing);
        button.setText(
                switch (next) {
                    case NextStep.OfLane it ->
                            texts.get("step.lane", ShortNames.of(it.lane()), call(view, it.lane()));
                    case NextStep.InTurn _ -> texts.get("step.all");
                    case NextStep.Outside it -> text(it.part());
                    case NextStep.Nothing it -> text(it.why());
                });
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
