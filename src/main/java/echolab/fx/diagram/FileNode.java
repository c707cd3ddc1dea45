package echolab.fx.diagram;

import echolab.frame.FileCard;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One entry of the open file table.
final class FileNode extends CardNode {
    private FileCard card;
    private final Tip tip = new Tip(this);

    /// @param toggle is given the id of what to expand or fold when the card is chosen
    FileNode(FileCard card, Hovering hovering, Consumer<String> toggle) {
        super("el-card");
        this.card = card;
        setFocusTraversable(true);
        hovering.on(this, () -> this.card.identity().key());
        if (card.isFold()) {
            Choosing.of(this, () -> toggle.accept(this.card.id()));
        }
        show(card);
    }

    void show(FileCard newCard) {
        card = newCard;
        place(card.box());
        String colour = colour(card.identity());
        Styles.set(this, "el-card", colour, card.isFold() ? "el-toggle" : "");
        beginOn("el-file", colour, mark(card.mark()), card.identity().dashed() ? "el-dashed" : "");
        caption(card.title(), "el-own");
        caption(card.detail());
        caption(card.countLabel());
        caption(card.count(), "el-own");
        end();
        setAccessibleText(words());
        tip.say(String.join("\n", card.sharers()));
    }

    @Override
    void light(String key) {
        lightPlate(key, card.identity().key().equals(key));
    }

    private String words() {
        return Stream.concat(
                        Stream.of(
                                card.title().full() + " " + card.detail().full(),
                                card.countLabel().full() + " " + card.count().full()),
                        card.sharers().stream())
                .collect(Collectors.joining(", "));
    }
}
