package echolab.fx.view;

import echolab.frame.OpenStage;
import echolab.fx.model.ClientGroup;
import echolab.fx.model.ClientNames;
import echolab.fx.model.RunView;
import echolab.fx.model.Session;
import echolab.fx.text.Texts;
import echolab.kernel.Vnode;
import echolab.trace.ClientState;
import echolab.trace.StageState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Everything that talks to a server from outside: its clients, and its terminal.
final class ClientPanel {
    /// So many cards are always shown as they are, seen or not.
    private static final int FEW = 12;

    /// A card that is no farther from what is seen is up to date.
    private static final double MARGIN = 200;

    /// One that is farther rests.
    private static final double FAR = 500;

    private final Texts texts;
    private final Session session;
    private final StringProperty lit;
    private final VBox root;
    private final ErrandBox errands;
    private final Map<String, ClientCard> shown = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    @FXML private Button connect;
    @FXML private ToggleButton more;
    @FXML private VBox errandPlace;
    @FXML private ScrollPane scroll;
    @FXML private VBox cards;
    @FXML private Label nobody;
    @FXML private VBox outside;
    @FXML private Label command;
    @FXML private Button copy;
    @FXML private Button network;
    @FXML private Label terminalName;
    @FXML private TextArea output;
    @FXML private TextField keys;

    /// @param lit the key of the identity that stands out
    /// @param opener opens the server to the network, once that is confirmed
    ClientPanel(Texts texts, Session session, StringProperty lit, Runnable opener) {
        this.lit = lit;
        this.texts = texts;
        this.session = session;
        root = new Fxml(texts).load(this, VBox.class);
        connect.setOnAction(_ -> connect());
        errands = new ErrandBox(texts, session, this::connect);
        errandPlace.getChildren().setAll(errands.node());
        more.selectedProperty().bindBidirectional(errands.shownProperty());
        network.setOnAction(_ -> opener.run());
        copy.setOnAction(_ -> copyCommand());
        keys.setOnAction(_ -> type());
        scroll.getContent().parentProperty().subscribe(this::followScrolling);
        scroll.heightProperty().subscribe(this::catchUp);
        cards.heightProperty().subscribe(this::catchUp);
        keys.accessibleTextProperty().bind(texts.binding("terminal.type"));
    }

    Node node() {
        return root;
    }

    /// Shows the clients and the terminal at the moment shown.
    void show(RunView view) {
        List<ClientGroup> clients = ClientGroup.of(session.playback(), view.shown().keySet());
        dropOthers(clients.stream().map(ClientGroup::key).collect(Collectors.toSet()));
        List<VBox> nodes = clients.stream().map(client -> card(client).node()).toList();
        if (!cards.getChildren().equals(nodes)) {
            boolean more = nodes.size() > cards.getChildren().size();
            cards.getChildren().setAll(nodes);
            if (more) {
                scroll.layout();
                scroll.setVvalue(scroll.getVmax());
            }
        }
        Classes.show(nobody, clients.isEmpty());
        String stage = session.stage().get();
        boolean open = isOpen(view, stage);
        connect.setDisable(open(view).isEmpty());
        Classes.show(more, session.acts().isPresent());
        errands.refresh();
        Classes.show(outside, open);
        view.stageNow(stage).ifPresent(this::showCommand);
        view.stage(stage).ifPresent(this::showTerminal);
        keys.setDisable(!open);
    }

    private void dropOthers(Set<String> there) {
        List<String> gone = shown.keySet().stream().filter(key -> !there.contains(key)).toList();
        gone.forEach(key -> Optional.ofNullable(shown.remove(key)).ifPresent(ClientCard::leave));
    }

    /// Connects another client, the next free name, to every server.
    void connect() {
        String name = nextName();
        open(session.playback().view())
                .forEach(stage -> session.acts().ifPresent(a -> a.connect(name, stage)));
    }

    /// Connects so many at once.
    private void connect(int count) {
        for (int i = 0; i < count; i++) {
            connect();
        }
    }

    /// Shows what clients can do by themselves, or hides it.
    void toggleErrands() {
        if (session.acts().isPresent()) {
            more.setSelected(!more.isSelected());
        }
    }

    /// Puts the cursor into the next client's line after the one that has it.
    void focusNextInput() {
        List<ClientCard> open = cardsInOrder().stream().filter(c -> c.input().isVisible()).toList();
        if (open.isEmpty()) {
            return;
        }
        int at = -1;
        for (int i = 0; i < open.size(); i++) {
            at = open.get(i).input().isFocused() ? i : at;
        }
        open.get((at + 1) % open.size()).input().requestFocus();
    }

    void focusTerminal() {
        keys.requestFocus();
    }

    /// The client whose line has the cursor, or else the last one that is open.
    void onCurrentClient(Consumer<ClientCard> act) {
        List<ClientCard> all =
                cardsInOrder().stream()
                        .filter(c -> c.shown().filter(ClientGroup::canClose).isPresent())
                        .toList();
        all.stream()
                .filter(c -> c.node().isFocusWithin())
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()))
                .ifPresent(act);
    }

    void copyCommand() {
        if (outside.isVisible()) {
            Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, command.getText()));
        }
    }

    private ClientCard card(ClientGroup client) {
        ClientCard card =
                shown.computeIfAbsent(
                        client.key(), _ -> new ClientCard(texts, session.acts(), lit));
        if (shown.size() <= FEW || card.shown().isEmpty() || isNear(card)) {
            card.show(client);
        } else {
            card.showLater(client, !isWithin(FAR, card));
        }
        return card;
    }

    /// Whether it is in sight, or comes into sight by a turn of the wheel. The cards of a crowd that
    /// nobody sees would take most of the time of a picture.
    private boolean isNear(ClientCard card) {
        return isWithin(MARGIN, card);
    }

    private boolean isWithin(double margin, ClientCard card) {
        Bounds view = scroll.localToScene(scroll.getLayoutBounds());
        Bounds place = card.node().localToScene(card.node().getLayoutBounds());
        return card.node().isFocusWithin()
                || view.getHeight() == 0
                || (place.getMaxY() >= view.getMinY() - margin
                        && place.getMinY() <= view.getMaxY() + margin);
    }

    /// The pane moves what is in it after it has told of its new value.
    private void followScrolling(@Nullable Parent moved) {
        if (moved != null) {
            moved.layoutYProperty().subscribe(this::catchUp);
        }
    }

    private void catchUp() {
        shown.values().stream().filter(this::isNear).forEach(ClientCard::catchUp);
    }

    private List<ClientCard> cardsInOrder() {
        shown.values().forEach(ClientCard::catchUp);
        return cards.getChildren().stream()
                .flatMap(node -> shown.values().stream().filter(c -> c.node().equals(node)))
                .toList();
    }

    private void type() {
        session.acts().ifPresent(a -> a.type(session.stage().get(), keys.getText() + "\n"));
        keys.clear();
    }

    private void showCommand(StageState now) {
        command.setText("nc 127.0.0.1 " + port(now));
        Classes.show(network, OpenStage.of(now).isEmpty());
    }

    private void showTerminal(StageState at) {
        terminalName.setText(at.terminal());
        String text = at.terminalOutput().replace("\r\n", "\n");
        if (!text.equals(output.getText())) {
            output.setText(text);
            output.positionCaret(text.length());
        }
    }

    /// A name that nobody has and nobody was just given: two quick clicks are two clients.
    private String nextName() {
        session.playback().view().now().values().stream()
                .flatMap(s -> s.clients().stream())
                .map(ClientState::name)
                .forEach(given::add);
        String name = ClientNames.next(given);
        given.add(name);
        return name;
    }

    /// The servers that a client can connect to.
    private List<String> open(RunView view) {
        return view.now().keySet().stream().filter(stage -> isOpen(view, stage)).toList();
    }

    private boolean isOpen(RunView view, String stage) {
        return session.acts().isPresent()
                && view.stageNow(stage).filter(s -> !s.stopped() && port(s) != 0).isPresent();
    }

    static int port(StageState stage) {
        return stage.kernel().vnodes().values().stream()
                .filter(Vnode.Listener.class::isInstance)
                .map(v -> ((Vnode.Listener) v).local().port())
                .findFirst()
                .orElse(0);
    }
}
