package echolab.fx.view;

import echolab.frame.LaneLine;
import echolab.fx.model.LaneRow;
import echolab.fx.text.Texts;
import echolab.trace.Lane;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The lanes of a stage, one under the other: what each would do next, and the button that lets
/// it do so.
final class LaneStrip {
    private final Texts texts;
    private final VBox box;
    private final Consumer<Lane> stepper;
    private final Function<Lane, Optional<Node>> menus;
    private final Map<Lane, LaneRowView> views = new HashMap<>();

    /// @param menus what else a lane may be let do
    LaneStrip(Texts texts, VBox box, Consumer<Lane> stepper, Function<Lane, Optional<Node>> menus) {
        this.texts = texts;
        this.box = box;
        this.stepper = stepper;
        this.menus = menus;
    }

    /// Shows these lanes.
    ///
    /// @param words says who a lane is, and what it would do next or why it waits
    void show(List<LaneRow> rows, Function<LaneRow, Optional<LaneLine>> words) {
        views.keySet().retainAll(rows.stream().map(LaneRow::lane).toList());
        List<LaneRowView> shown =
                rows.stream()
                        .map(row -> {
                            LaneRowView view =
                                    views.computeIfAbsent(
                                            row.lane(),
                                            lane ->
                                                    new LaneRowView(
                                                            texts,
                                                            lane,
                                                            stepper,
                                                            menus.apply(lane)));
                            view.show(row, words.apply(row));
                            return view;
                        })
                        .toList();
        if (!box.getChildren().equals(shown)) {
            box.getChildren().setAll(shown);
        }
    }
}
