package echolab.fx.view;

import static echolab.fx.testing.Openings.get;
import static echolab.fx.testing.Sight.PATIENCE;
import static echolab.fx.testing.Sight.awaitText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import echolab.frame.Notes;
import echolab.frame.Notes.Note;
import echolab.fx.model.NextStep;
import echolab.fx.model.RunView;
import echolab.fx.model.Session;
import echolab.fx.model.WindowModel.Phase;
import echolab.fx.testing.Fx;
import echolab.fx.testing.LiveWindow;
import echolab.trace.ClientState;
import echolab.trace.LaneState.Activity;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/// Somebody who has never seen the program, or has a clicker only, goes through a demo with one key. The
/// servers are real.
@ExtendWith(Fx.class)
class DemoWalkTest {
    private static final int MOST_PRESSES = 200;
    private static final NextStep OVER = new NextStep.Nothing(NextStep.Why.OVER);

    private final FxRobot robot = new FxRobot();
    @RegisterExtension private final LiveWindow window = new LiveWindow(new NoDesktop());

    @ParameterizedTest
    @EnumSource
    void one_key_goes_through_all_of_it(Demo demo) {
        start(demo);
        Set<Note> told = new HashSet<>();
        int presses = 0;
        while (!isOver()) {
            assertThat(presses++).isLessThan(MOST_PRESSES);
            press(KeyCode.PAGE_DOWN);
            get(this::due).ifPresent(told::add);
        }

        assertThat(get(this::view).now().keySet())
                .containsExactlyElementsOf(demo.servers().stream().map(s -> s.name()).toList());
        assertThat(told).hasSize(get(this::notes).all().size());
        assertThat(get(this::view).now().values())
                .allSatisfy(stage -> {
                    assertThat(stage.clients())
                            .extracting(ClientState::name)
                            .containsExactly("A", "B");
                    assertThat(stage.clients()).allMatch(c -> c.sent().endsWith(c.received()));
                    assertThat(stage.clients()).allMatch(c -> c.end() == ClientState.End.CLOSED);
                    assertThat(stage.compared())
                            .hasValueSatisfying(it -> assertThat(it.divergences()).isEmpty());
                });
    }

    @Test
    void what_a_person_does_in_between_counts() {
        start(Demo.FORK);
        robot.clickOn("#connect");
        awaitText(".client-words", "Connected, not yet accepted: waits in the accept queue.");
        settle();
        while (get(this::next) instanceof NextStep.OfLane) {
            press(KeyCode.PAGE_DOWN);
        }

        awaitText("#step", "Client A sends a line");
        robot.clickOn("#step");
        awaitText("#step-p-child1", "Step p.child1: write(1, 24)");
    }

    @Test
    void a_server_that_a_person_chose_is_led_by_nobody() {
        Fx.run(() -> window.model().start(Demo.FORK.servers()));
        awaitText("#step", "Step p: accept(3)");

        press(KeyCode.PAGE_DOWN);

        awaitText("#step", "Nothing to step: C connects");
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(get(this::view).now().get("p").clients()).isEmpty();
    }

    @Test
    void it_goes_on_by_itself_at_a_pace() {
        start(Demo.FORK);
        Fx.run(() ->
                session()
                        .acts()
                        .ifPresent(acts -> {
                            acts.autoStep().faster();
                            acts.autoStep().faster();
                        }));

        robot.push(KeyCode.P);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get(this::view).now().get("p").clients())
                                .anyMatch(client -> !client.received().isEmpty()));
    }

    private void start(Demo demo) {
        robot.clickOn("#" + demo.key().replace('.', '-'));
        await().atMost(PATIENCE)
                .until(() ->
                        get(() -> window.model().phaseProperty().get()) instanceof Phase.Showing);
        settle();
    }

    /// Until that has happened which the key asked for.
    private void press(KeyCode key) {
        int before = get(this::view).moment();
        robot.push(key);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> get(this::view).moment() > before);
        settle();
    }

    /// Until nobody is on the way.
    private void settle() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .during(Duration.ofMillis(60))
                .until(() -> get(this::view).busy().isEmpty() && !get(this::isAnybodyOnTheWay));
    }

    private boolean isAnybodyOnTheWay() {
        return view().now().values().stream()
                .flatMap(stage -> stage.lanes().values().stream())
                .anyMatch(lane -> lane.activity() == Activity.RUNNING);
    }

    /// What blocks wakes a moment after its client has done something.
    private boolean isOver() {
        if (get(this::next).equals(OVER)) {
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        }
        return get(this::next).equals(OVER);
    }

    private Session session() {
        return ((Phase.Showing) window.model().phaseProperty().get()).session();
    }

    private RunView view() {
        return session().playback().view();
    }

    private NextStep next() {
        return NextStep.of(session(), view());
    }

    private Notes notes() {
        return new Notes(session().playback().timeline());
    }

    private Optional<Note> due() {
        return notes().at(view().seq());
    }
}
