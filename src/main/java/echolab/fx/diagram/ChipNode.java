package echolab.fx.diagram;

import echolab.frame.Chip;

/// One process in the strip: its state as a shape, a colour and a word.
final class ChipNode extends CardNode {
    ChipNode(Chip chip) {
        super("el-card");
        setFocusTraversable(true);
        show(chip);
    }

    void show(Chip chip) {
        place(chip.box());
        Styles.set(this, "el-card", activity(chip.activity()));
        beginOn("el-chip", activity(chip.activity()), mark(chip.mark()));
        caption(chip.text(), "el-activity-text");
        if (chip.sign().width() > 0) {
            sign(chip.sign(), chip.activity());
        }
        end();
        setAccessibleText(chip.text().full());
    }

    @Override
    void light(String key) {
        // A process is no identity of its own.
    }
}
