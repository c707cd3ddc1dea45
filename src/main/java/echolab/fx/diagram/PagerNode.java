package echolab.fx.diagram;

import echolab.frame.BitRange;
import echolab.frame.Box;
import echolab.frame.Caption;
import echolab.frame.Pager;
import echolab.frame.TextStyle;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Which bits of the sets are shown: a click on its marks, or the arrow keys, show those before and
/// after; a click on the numbers, or Enter, asks which.
final class PagerNode extends CardNode implements OwnKeys {
    private static final int MARK = 16;
    private static final Set<KeyCode> KEYS =
            EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.ENTER, KeyCode.SPACE);

    private final Tooltip words = new Tooltip();
    private final Paging paging;
    private Pager pager;

    PagerNode(Pager pager, Paging paging) {
        super("el-pager");
        this.pager = pager;
        this.paging = paging;
        setAccessibleRole(AccessibleRole.SPINNER);
        setFocusTraversable(true);
        Tooltip.install(this, words);
        setOnKeyPressed(this::press);
        show(pager);
    }

    void show(Pager newPager) {
        pager = newPager;
        place(pager.box());
        Box all = pager.box();
        Box left = new Box(all.x(), all.y(), MARK, all.height());
        Box right = new Box(all.right() - MARK, all.y(), MARK, all.height());
        Box middle = new Box(left.right(), all.y(), right.x() - left.right(), all.height());
        begin();
        mark(left, "‹", pager.earlier());
        area(middle, () -> paging.ask(this, pager));
        caption(pager.text(), "el-index");
        mark(right, "›", pager.later());
        end();
        words.setText(pager.words());
        setAccessibleText(pager.words());
    }

    @Override
    public boolean wants(KeyCode key) {
        return KEYS.contains(key);
    }

    @Override
    void light(String key) {}

    private void mark(Box box, String sign, Optional<BitRange> where) {
        where.ifPresent(range -> {
            area(box, () -> paging.choose(Optional.of(range)), "el-page-mark");
            caption(Caption.centred(box, sign, TextStyle.NAME), "el-own");
        });
    }

    private void area(Box box, Runnable action, String... styleClasses) {
        part(box, Styles.with("el-page", Styles.with("el-toggle", styleClasses)))
                .setOnMouseClicked(event -> {
                    action.run();
                    event.consume();
                });
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> pager.earlier().ifPresent(range -> paging.choose(Optional.of(range)));
            case RIGHT -> pager.later().ifPresent(range -> paging.choose(Optional.of(range)));
            case HOME -> paging.choose(Optional.empty());
            case ENTER, SPACE -> paging.ask(this, pager);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
