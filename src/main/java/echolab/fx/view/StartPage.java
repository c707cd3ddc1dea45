package echolab.fx.view;

import echolab.fx.model.Cast;
import echolab.fx.model.StageNames;
import echolab.fx.model.WindowModel.Phase;
import echolab.fx.text.Texts;
import echolab.stage.StartOptions;
import java.net.URL;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where one chooses a server model and starts it, or opens a recording.
final class StartPage {
    private final Texts texts;
    private final Consumer<List<StartOptions>> starter;
    private final BiConsumer<List<StartOptions>, URL> demoStarter;
    private final Opener opener;
    private final ModelCards cards;
    private final BorderPane root;
    private final Button again = new Button();

    @FXML private FlowPane models;
    @FXML private Label calls;
    @FXML private TextField port;
    @FXML private CheckBox open;
    @FXML private Label portProblem;
    @FXML private Button start;
    @FXML private FlowPane demos;
    @FXML private HBox starting;
    @FXML private Label startingText;

    /// Asks a person who wants to open servers to the network whether they know what that means.
    interface Opener {
        /// Asks, and does nothing else where they do not.
        ///
        /// @param names of the models
        /// @param confirmed what is done when they do
        void ask(String names, Runnable confirmed);
    }

    StartPage(
            Texts texts,
            List<String> modelIds,
            Consumer<List<StartOptions>> starter,
            BiConsumer<List<StartOptions>, URL> demoStarter,
            Opener opener) {
        this.texts = texts;
        this.starter = starter;
        this.demoStarter = demoStarter;
        this.opener = opener;
        root = new Fxml(texts).load(this, BorderPane.class);
        cards = new ModelCards(texts, modelIds, this::showAgain, this::start);
        models.getChildren().addAll(cards.nodes());
        for (Demo demo : Demo.values()) {
            if (modelIds.containsAll(demo.models())) {
                demos.getChildren().add(button(demo));
            }
        }
        again.setId("demo-again");
        again.getStyleClass().add("demo");
        again.setGraphic(new FontIcon("mdmz-refresh"));
        demos.getChildren().add(again);
        showLast(Cast.NONE);
        showAgain();
        start.setOnAction(_ -> start());
        port.textProperty().subscribe(this::showPortProblem);
        texts.languageProperty().subscribe(this::showAgain);
        show(new Phase.Choosing());
    }

    Node node() {
        return root;
    }

    /// Takes the focus, so that Enter starts.
    void focusStart() {
        start.requestFocus();
    }

    /// Wants the servers that are chosen to be open to the network, or no longer.
    void toggleOpen() {
        open.fire();
    }

    /// Offers to start these again, as they stood last time; nothing where there are none.
    void showLast(Cast last) {
        List<String> models = last.models();
        boolean known = cards.models().containsAll(models);
        Classes.show(again, known && !models.isEmpty());
        again.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.get("demo.again", names(StageNames.named(models))),
                                texts.languageProperty()));
        again.setOnAction(_ -> start(last));
    }

    /// What was a demo is one again.
    private void start(Cast last) {
        Demo.of(last)
                .ifPresentOrElse(
                        demo -> demoStarter.accept(demo.servers(last.models()), demo.recording()),
                        () -> starter.accept(StageNames.named(last.models())));
    }

    /// Shows whether something is on its way.
    void show(Phase phase) {
        boolean busy = !(phase instanceof Phase.Choosing);
        Classes.show(starting, busy);
        models.setDisable(busy);
        open.setDisable(busy);
        if (phase instanceof Phase.Showing) {
            open.setSelected(false);
        }
        port.setDisable(busy);
        demos.setDisable(busy);
        start.setDisable(busy || portNumber().isEmpty());
        startingText.setText(
                switch (phase) {
                    case Phase.Starting s -> texts.get("start.starting", names(s.servers()));
                    case Phase.Opening o -> texts.get("start.opening", o.file().getFileName());
                    case Phase.Choosing _, Phase.Showing _ -> "";
                });
    }

    private void showAgain() {
        List<String> ids = cards.chosen();
        calls.setText(
                ids.size() == 1
                        ? texts.get("model." + ids.getFirst() + ".calls")
                                + "   ·   "
                                + texts.get("start.several.how")
                        : texts.get("start.several", ids.size()));
        showPortProblem();
    }

    private String names(List<StartOptions> servers) {
        return servers.stream()
                .map(server -> texts.get("model." + server.model()))
                .collect(Collectors.joining(", "));
    }

    private Button button(Demo demo) {
        Button button = new Button();
        button.setId(demo.key().replace('.', '-'));
        button.textProperty().bind(texts.binding(demo.key()));
        button.accessibleHelpProperty().bind(texts.binding(demo.key() + ".why"));
        Fxml.explain(button);
        button.getStyleClass().add("demo");
        button.setGraphic(new FontIcon("mdmz-play_circle_outline"));
        button.setOnAction(_ -> demoStarter.accept(demo.servers(), demo.recording()));
        return button;
    }

    /// With a port, each server listens at the next one.
    private void start() {
        List<StartOptions> servers = StageNames.named(cards.chosen());
        portNumber()
                .ifPresent(first ->
                        start(
                                first == 0
                                        ? servers
                                        : IntStream.range(0, servers.size())
                                                .mapToObj(i -> servers.get(i).onPort(first + i))
                                                .toList()));
    }

    private void start(List<StartOptions> servers) {
        if (open.isSelected()) {
            List<StartOptions> opened = servers.stream().map(StartOptions::openToNetwork).toList();
            opener.ask(names(servers), () -> starter.accept(opened));
        } else {
            starter.accept(servers);
        }
    }

    private void showPortProblem() {
        boolean wrong = portNumber().isEmpty();
        portProblem.setText(wrong ? texts.get("start.port.wrong", port.getText()) : "");
        Classes.show(portProblem, wrong);
        start.setDisable(wrong);
    }

    /// The number typed; 0 for a free port; empty when it is none.
    private OptionalInt portNumber() {
        String typed = port.getText().strip();
        if (typed.isEmpty()) {
            return OptionalInt.of(0);
        }
        try {
            int number = Integer.parseInt(typed);
            int last = number + cards.chosen().size() - 1;
            return number >= 1 && last <= 65_535 ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
