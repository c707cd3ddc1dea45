package echolab.fx.diagram;

import echolab.frame.Chip;
import java.util.Locale;

/// One process in the strip: its state as a shape, a colour and a word.
final class ChipNode extends CardNode {
    ChipNode(Chip chip) {
        super("el-chip");
        setFocusTraversable(true);
        show(chip);
    }

    void show(Chip chip) {
        place(chip.box());
        String activity = "el-activity-" + chip.activity().name().toLowerCase(Locale.ROOT);
        Styles.set(this, "el-chip", activity, mark(chip.mark()));
        getChildren().setAll(caption(chip.text()).styled("el-activity-text"));
        if (chip.sign().width() > 0) {
            getChildren().add(sign(chip.sign(), chip.activity()));
        }
        setAccessibleText(chip.text().full());
    }

    @Override
    void light(String key) {
        // A process is no identity of its own.
    }
}
