package echolab.cli;

import echolab.kernel.KernelText;
import echolab.trace.StageState;
import echolab.trace.Timeline;
import java.util.Locale;

/// One step of a run as the kernel's three tables.
record KernelStepText(Messages words) implements StepText {
    static KernelStepText in(Locale locale) {
        return new KernelStepText(Messages.of("echolab.cli.replay", locale));
    }

    @Override
    public String of(Timeline timeline, int step) {
        StringBuilder text = new StringBuilder();
        text.append(words.text("step", step, timeline.size())).append('\n');
        for (StageState stage : timeline.at(step).values()) {
            text.append('\n')
                    .append(stage.stage())
                    .append(" (")
                    .append(stage.model())
                    .append(")\n");
            text.append(
                    stage.stopped() ? words.text("stopped") + "\n" : KernelText.of(stage.kernel()));
        }
        return text.toString();
    }
}
