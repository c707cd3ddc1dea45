package echolab.fx.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/// The servers on stage, side by side in an order that a person can change, or one of them alone.
final class Tiles {
    /// Wider than high by this much, three stand in one row.
    private static final double WIDE = 2.4;

    private final GridPane root = new GridPane();
    private final ObservableList<StageTile> order = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<StageTile>> enlarged =
            new SimpleObjectProperty<>(Optional.empty());

    Tiles() {
        root.getStyleClass().add("stages");
        root.setFocusTraversable(true);
        root.widthProperty().subscribe(this::orient);
        root.heightProperty().subscribe(this::orient);
    }

    /// Which one has all the room.
    ReadOnlyObjectProperty<Optional<StageTile>> enlargedProperty() {
        return enlarged;
    }

    Node node() {
        return root;
    }

    /// In the order in which they stand.
    List<StageTile> all() {
        return List.copyOf(order);
    }

    Optional<StageTile> of(String stage) {
        return order.stream().filter(tile -> tile.stage().equals(stage)).findFirst();
    }

    void add(StageTile tile) {
        order.add(tile);
        enlarged.set(Optional.empty());
        arrange();
    }

    void remove(StageTile tile) {
        order.remove(tile);
        enlarged.set(Optional.empty());
        arrange();
    }

    /// Is told whenever a tile came, went or changed its place.
    void onChange(Runnable action) {
        order.addListener((ListChangeListener<StageTile>) _ -> action.run());
    }

    /// Gives this one all the room, or all of them their places again.
    void toggleEnlarged(StageTile tile) {
        enlarged.set(
                enlarged.get().equals(Optional.of(tile)) ? Optional.empty() : Optional.of(tile));
        arrange();
    }

    /// Another one has all the room, where one has.
    void focus(StageTile tile) {
        if (enlarged.get().isPresent()) {
            enlarged.set(Optional.of(tile));
            arrange();
        }
        order.forEach(t -> t.showFocus(order.size() > 1 && t.equals(tile)));
    }

    /// Puts the tile so many places further on.
    void move(StageTile tile, int places) {
        int from = order.indexOf(tile);
        int to = Math.clamp(from + (long) places, 0, order.size() - 1);
        order.remove(from);
        order.add(to, tile);
        arrange();
    }

    /// Lets two tiles change places.
    void swap(StageTile one, StageTile other) {
        int to = order.indexOf(other);
        order.set(order.indexOf(one), other);
        order.set(to, one);
        arrange();
    }

    private void arrange() {
        List<StageTile> shown = enlarged.get().map(List::of).orElseGet(this::all);
        order.forEach(tile -> tile.setCompact(shown.size() > 1, order.size() > 1));
        int columns = columns(shown.size());
        int rows = (shown.size() + columns - 1) / columns;
        root.getChildren().clear();
        root.getColumnConstraints().setAll(equalColumns(columns));
        root.getRowConstraints().setAll(equalRows(rows));
        for (int i = 0; i < shown.size(); i++) {
            boolean last = i == shown.size() - 1;
            int span = last ? columns - i % columns : 1;
            root.add(shown.get(i).node(), i % columns, i / columns, span, 1);
        }
    }

    private void orient() {
        int shown = enlarged.get().isPresent() ? 1 : order.size();
        if (shown > 1 && columns(shown) != root.getColumnConstraints().size()) {
            arrange();
        }
    }

    private int columns(int shown) {
        boolean wide = root.getHeight() > 0 && root.getWidth() / root.getHeight() > WIDE;
        return switch (shown) {
            case 0, 1 -> 1;
            case 2 -> root.getWidth() >= root.getHeight() ? 2 : 1;
            case 3 -> wide ? 3 : 2;
            default -> (int) Math.ceil(Math.sqrt(shown));
        };
    }

    private static List<ColumnConstraints> equalColumns(int count) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / count);
        column.setHgrow(Priority.ALWAYS);
        return java.util.Collections.nCopies(count, column);
    }

    private static List<RowConstraints> equalRows(int count) {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100.0 / count);
        row.setVgrow(Priority.ALWAYS);
        return java.util.Collections.nCopies(count, row);
    }
}
