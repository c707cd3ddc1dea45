package echolab.fx.view;

import echolab.fx.model.Acts;
import echolab.fx.model.ClientGroup;
import echolab.fx.model.ClientRow;
import echolab.fx.model.Conversation;
import echolab.fx.text.Texts;
import echolab.kernel.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One client: who it is, how its connection stands, what was said, and a line to type into.
final class ClientCard {
    private static final int LINES = 4;

    private final Texts texts;
    private final Optional<Acts> acts;
    private final AskedBox root;
    private Optional<ClientGroup> shown = Optional.empty();
    private Locale language = Locale.ROOT;
    private Optional<ClientGroup> waiting = Optional.empty();
    private final Subscription following;
    private final List<SaidLabel> labels = new ArrayList<>();

    @FXML private Label letter;
    @FXML private Label name;
    @FXML private Label port;
    @FXML private Label state;
    @FXML private Label words;
    @FXML private VBox lines;
    @FXML private TextField input;
    @FXML private HBox actions;
    @FXML private Button halfClose;
    @FXML private Button close;
    @FXML private Button reset;

    /// @param lit the key of the identity that stands out
    ClientCard(Texts texts, Optional<Acts> acts, StringProperty lit) {
        this.texts = texts;
        this.acts = acts;
        root = new Fxml(texts).load(this, AskedBox.class);
        root.beforeAnswer(this::catchUp);
        input.setOnAction(_ -> send());
        halfClose.setOnAction(_ -> halfClose());
        close.setOnAction(_ -> close());
        reset.setOnAction(_ -> reset());
        root.hoverProperty().subscribe(on -> light(lit, on));
        following = lit.subscribe(this::showLit);
        // A long name gives way: what else stands beside it is short, and always there to see.
        List.of(letter, port, state).forEach(l -> l.setMinWidth(Region.USE_PREF_SIZE));
        name.setMinWidth(0);
    }

    VBox node() {
        return root;
    }

    /// It is not shown any more.
    void leave() {
        following.unsubscribe();
    }

    TextField input() {
        return input;
    }

    Optional<ClientGroup> shown() {
        return shown;
    }

    /// Will be shown when somebody can see it.
    ///
    /// @param far whether that will not be soon
    void showLater(ClientGroup client, boolean far) {
        waiting = Optional.of(client);
        if (far) {
            root.rest();
        }
    }

    /// Shows what was to be shown later.
    void catchUp() {
        root.wake();
        waiting.ifPresent(this::show);
    }

    void show(ClientGroup client) {
        root.wake();
        waiting = Optional.empty();
        if (shown.equals(Optional.of(client)) && language.equals(texts.language())) {
            return;
        }
        language = texts.language();
        ClientRow row = client.first();
        shown = Optional.of(client);
        root.setId("client-" + row.state().name());
        Classes.setOne(root, "el-id", row.identity().token());
        Classes.set(root, "dashed", row.identity().dashed());
        letter.setText(row.identity().letter());
        boolean named = !row.state().name().equals(row.identity().letter());
        Classes.tip(name, row.state().name());
        name.setText(row.state().stranger() ? texts.get("client.stranger") : row.state().name());
        // An address of another machine says itself that it is from outside.
        boolean far = !row.state().local().address().equals(Endpoint.LOOPBACK);
        Classes.show(name, (named || row.state().stranger()) && !far);
        port.setText(row.state().local().brief());
        Classes.show(port, client.rows().size() == 1);
        state.setText(texts.get("client.end." + end(row)));
        Classes.setOne(state, "end", end(row));
        words.setText(
                client.rows().size() == 1
                        ? wordsFor(row)
                        : client.rows().stream()
                                .map(this::briefly)
                                .collect(Collectors.joining("\n")));
        showLines(client);
        Classes.show(input, client.canSend());
        Classes.show(actions, client.canClose());
        halfClose.setDisable(!client.canSend());
        String who = texts.get("client.of", row.state().name());
        root.setAccessibleText(who + ", " + state.getText() + ", " + words.getText());
        input.setAccessibleText(texts.get("client.input", row.state().name()));
    }

    void halfClose() {
        act(ClientRow::canSend, (a, row) -> a.halfClose(row.state().name(), row.stage()));
    }

    void close() {
        act(ClientRow::canClose, (a, row) -> a.close(row.state().name(), row.stage()));
    }

    void reset() {
        act(ClientRow::canClose, (a, row) -> a.reset(row.state().name(), row.stage()));
    }

    private void light(StringProperty lit, boolean on) {
        shown.ifPresent(client -> lit.set(on ? client.first().identity().key() : ""));
    }

    private void showLit(String key) {
        boolean on = shown.filter(c -> c.first().identity().key().equals(key)).isPresent();
        root.pseudoClassStateChanged(Classes.LIT, on);
    }

    private void send() {
        String line = input.getText();
        act(ClientRow::canSend, (a, row) -> a.send(row.state().name(), row.stage(), line + "\n"));
        if (shown.filter(ClientGroup::canSend).isPresent()) {
            input.clear();
        }
    }

    /// Does the same on every connection on which it is possible.
    private void act(Predicate<ClientRow> possible, BiConsumer<Acts, ClientRow> act) {
        acts.ifPresent(a ->
                shown.ifPresent(
                        client -> client.where(possible).forEach(row -> act.accept(a, row))));
    }

    private void showLines(ClientGroup client) {
        List<Conversation.Line> all = client.lines();
        int most = LINES * client.rows().size();
        List<Conversation.Line> last = all.subList(Math.max(0, all.size() - most), all.size());
        while (labels.size() < last.size()) {
            labels.add(new SaidLabel());
        }
        for (int i = 0; i < last.size(); i++) {
            show(last.get(i), labels.get(i));
        }
        if (lines.getChildren().size() != last.size()) {
            lines.getChildren().setAll(labels.subList(0, last.size()));
        }
        Classes.show(lines, !last.isEmpty());
    }

    private void show(Conversation.Line said, SaidLabel label) {
        String text = said.text().strip();
        label.show(
                said.sent(),
                (said.sent() ? "› " : "‹ ") + from(said) + visible(said.text()),
                text,
                texts.get(said.sent() ? "client.said" : "client.heard", text));
    }

    /// Which of several servers it was that answered.
    private String from(Conversation.Line said) {
        return said.sent() || shown.filter(c -> c.rows().size() > 1).isEmpty()
                ? ""
                : said.stage() + " ";
    }

    /// How one of several connections stands, in a few words.
    private String briefly(ClientRow row) {
        String place =
                switch (row.place()) {
                    case QUEUED -> texts.get("client.brief.queued");
                    case ACCEPTED -> String.join(", ", row.holders());
                    case IN_FLIGHT -> texts.get("client.brief.flight");
                    case LEFT -> texts.get("client.brief.left");
                };
        return row.stage() + ": " + place;
    }

    private String wordsFor(ClientRow row) {
        String place =
                switch (row.place()) {
                    case QUEUED -> texts.get("client.queued");
                    case ACCEPTED -> texts.get("client.accepted", String.join(", ", row.holders()));
                    case IN_FLIGHT -> texts.get("client.flight");
                    case LEFT -> texts.get("client.left");
                };
        return row.state().sawEof() ? place + " · " + texts.get("client.eof") : place;
    }

    /// The text of a line with its newline left out, and any other control shown as such.
    private static String visible(String text) {
        String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return line.replace("\n", "⏎").replace("\r", "␍").replace("\t", "⇥");
    }

    private static String end(ClientRow row) {
        return row.state().end().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
