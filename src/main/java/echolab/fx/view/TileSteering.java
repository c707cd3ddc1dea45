package echolab.fx.view;

import echolab.fx.model.Acts;
import echolab.fx.model.Session;
import echolab.fx.model.Steering;
import echolab.fx.text.Texts;
import echolab.stage.Breakpoint;
import echolab.trace.Lane;
import echolab.trace.StageState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;

/// Where the lanes of one tile stop: its control bar, the margin of its source, the menus of its lanes.
/// A recording has none of them.
final class TileSteering {
    private final Texts texts;
    private final Session session;
    private final String stage;
    private final SourceView sourceView;
    private final Map<Lane, LaneMenu> menus = new HashMap<>();
    private final Optional<ControlBar> bar;

    TileSteering(Texts texts, Session session, String stage, SourceView sourceView) {
        this.texts = texts;
        this.session = session;
        this.stage = stage;
        this.sourceView = sourceView;
        session.acts().map(Acts::steering).ifPresent(this::onSource);
        bar = session.acts().map(a -> new ControlBar(texts, a.steering(), a.autoStep(), stage));
    }

    private void onSource(Steering steering) {
        sourceView.onToggle(line -> steering.toggleLine(stage, line));
        steering.stopsProperty()
                .subscribe(() ->
                        sourceView.breakpoints(
                                steering.of(stage).breakpoints().stream()
                                        .map(Breakpoint::line)
                                        .filter(line -> line > 0)
                                        .collect(Collectors.toSet())));
    }

    Optional<Node> bar() {
        return bar.map(ControlBar::node);
    }

    void show() {
        bar.ifPresent(ControlBar::show);
    }

    /// What else the lane may be let do.
    Optional<Node> menu(Lane lane) {
        return session.acts()
                .map(acts -> {
                    LaneMenu menu = new LaneMenu(texts, acts.steering(), lane, this::sourceText);
                    menus.put(lane, menu);
                    return menu.node();
                });
    }

    /// Opens that.
    void openMenu(Lane lane) {
        Optional.ofNullable(menus.get(lane))
                .filter(menu -> menu.node().getScene() != null)
                .ifPresent(menu -> menu.node().show());
    }

    private String sourceText() {
        return session.playback().view().stageNow(stage).map(StageState::sourceText).orElse("");
    }

    /// Sets a breakpoint at the chosen line of the source, or takes it away.
    void toggleBreakpoint() {
        session.acts()
                .ifPresent(acts ->
                        sourceView
                                .chosenLine()
                                .ifPresent(line -> acts.steering().toggleLine(stage, line)));
    }
}
