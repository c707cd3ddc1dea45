package echolab.fx;

import static echolab.fx.testing.Openings.get;
import static echolab.fx.testing.Sight.PATIENCE;
import static echolab.fx.testing.Sight.awaitText;
import static echolab.fx.testing.Sight.lookup;
import static echolab.fx.testing.Sight.lookupAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import echolab.fx.testing.Apps;
import echolab.fx.testing.Fx;
import echolab.fx.testing.LiveWindow;
import echolab.fx.testing.Sight;
import echolab.fx.testing.StyleWarnings;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/// A person at the window with a real server behind it: connect, step, fork, close, reap.
@ExtendWith(Fx.class)
class JourneyTest {
    private final FxRobot robot = new FxRobot();
    private final StyleWarnings styles = StyleWarnings.listen();
    private final Apps apps = new Apps();

    @BeforeEach
    void open() {
        apps.open(Apps.FORGETFUL);
        Fx.run(() -> {
            Stage stage = Apps.window();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(LiveWindow.WIDTH);
            stage.setHeight(LiveWindow.HEIGHT);
        });
    }

    @AfterEach
    void close() {
        apps.quit();
        Fx.settle();
        styles.close();
        assertThat(styles.warnings()).isEmpty();
    }

    @Test
    void by_mouse() {
        robot.clickOn("#model-process").clickOn("#start");
        awaitText("#step-p", "Step p: accept(3)");
        robot.clickOn("#motion").clickOn("Twice as fast");
        assertThat(chosen("#motion")).containsExactly("Twice as fast");

        robot.clickOn("#connect");
        awaitText(".client-words", "Connected, not yet accepted: waits in the accept queue.");
        robot.clickOn("#step-p");
        awaitText("#step-p", "Step p: fork()");
        awaitText(".client-words", "Accepted: p fd 4");
        robot.clickOn("#step-p");
        awaitText("#step-p-child1", "Step p.child1: close(3)");
        robot.clickOn("#step-p");
        awaitText("#step-p", "Step p: accept(3)");
        robot.clickOn("#step-p-child1");
        awaitText(".client-words", "Accepted: p.child1 fd 4");

        robot.clickOn("#close");
        awaitText(".client-state", "closed");
        for (String call : List.of("read(4, 8192)", "close(4)", "exit(0)")) {
            awaitText("#step-p-child1", "Step p.child1: " + call);
            robot.clickOn("#step-p-child1");
        }
        awaitText("#step-p-child1", "p.child1: zombie, waits to be reaped");
        robot.clickOn("#step-p");
        awaitText("#step-p", "Step p: waitpid(-1, WNOHANG)");
        robot.clickOn("#step-p");
        await().atMost(PATIENCE).until(() -> lookup("#step-p-child1").isEmpty());
        assertThat(disagreements()).isEmpty();
        awaitText(".verdict", "matches kernel");
    }

    private List<String> chosen(String menu) {
        return lookup(menu).stream()
                .flatMap(button -> ((MenuButton) button).getItems().stream())
                .filter(item -> item instanceof RadioMenuItem it && it.isSelected())
                .map(MenuItem::getText)
                .toList();
    }

    @Test
    void by_keyboard_only_with_language_and_theme_changed_on_the_way() {
        focus("#model-process");
        robot.push(KeyCode.SPACE);
        focus("#start");
        robot.push(KeyCode.ENTER);
        awaitText("#step-p", "Step p: accept(3)");

        robot.push(KeyCode.C);
        awaitText(".client-words", "Connected, not yet accepted: waits in the accept queue.");
        robot.push(KeyCode.SPACE);
        awaitText("#step-p", "Step p: fork()");
        robot.push(KeyCode.L).push(KeyCode.T);
        awaitText("#step-p", "p 한 단계: fork()");
        robot.push(KeyCode.RIGHT);
        awaitText("#step-p-child1", "p.child1 한 단계: close(3)");

        robot.push(KeyCode.I);
        robot.write("hello").push(KeyCode.ENTER);
        awaitText(".said", "› hello");
        assertThat(lookup("#input").map(n -> ((TextField) n).getText())).contains("");
        robot.push(KeyCode.ESCAPE).push(KeyCode.R);
        awaitText(".heard", "‹ hello");

        robot.push(KeyCode.R);
        awaitText("#step-p-child1", "p.child1: read(4, 8192)에서 대기");

        robot.push(KeyCode.I).push(KeyCode.CONTROL, KeyCode.W);
        awaitText(".client-state", "닫음");
        awaitText("#step-p-child1", "p.child1 한 단계: close(4)");
        robot.push(KeyCode.ESCAPE).push(KeyCode.DIGIT2).push(KeyCode.SPACE);
        awaitText("#step-p-child1", "p.child1 한 단계: exit(0)");
        robot.push(KeyCode.SPACE);
        awaitText("#step-p", "p 한 단계: waitpid(-1, WNOHANG)");
        robot.push(KeyCode.SPACE);
        await().atMost(PATIENCE).until(() -> lookup("#step-p-child1").isEmpty());
        assertThat(disagreements()).isEmpty();
        awaitText(".verdict", "커널과 일치");
    }

    @Test
    void four_servers_with_eight_clients() {
        robot.clickOn("#demo-all");
        for (String stage : List.of("i", "p", "po", "t")) {
            awaitText("#stage-" + stage + " .step", "%s: %s".formatted(stage, firstCall(stage)));
        }
        awaitKeyboard();
        for (int clients = 1; clients <= 8; clients++) {
            int expected = clients;
            robot.push(KeyCode.C);
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(get(() -> lookupAll(".client-card").count()))
                                    .isEqualTo(expected));
        }
        awaitText(
                "#client-H .client-words",
                "i: waits in the accept queue\np: waits in the accept queue\n"
                        + "po: waits in the accept queue\nt: waits in the accept queue");
        robot.push(KeyCode.S);
        awaitText("#stage-t .step", "t: pthread_create()");
        robot.push(KeyCode.SHIFT, KeyCode.R);
        awaitText(
                "#client-H .client-words",
                "i: waits in the accept queue\np: p.child8 fd 4\npo: po fd 11\nt: t fd 11");

        robot.push(KeyCode.I);
        robot.write("hello").push(KeyCode.ENTER);
        for (String stage : List.of("i", "p", "po", "t")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(heard("A")).as("by A").contains("‹ " + stage + " hello"));
        }
        robot.push(KeyCode.ESCAPE).push(KeyCode.SHIFT, KeyCode.R);
        for (String stage : List.of("i", "p", "po", "t")) {
            await().atMost(PATIENCE)
                    .until(() -> lookup("#stage-" + stage + " .verdict-matches").isPresent());
        }
        robot.push(KeyCode.G).push(KeyCode.E);
        await().atMost(PATIENCE).until(() -> lookup("#stage-i").isEmpty());
        assertThat(lookup("#stage-p .source")).isPresent();
        robot.push(KeyCode.E);
        await().atMost(PATIENCE).until(() -> lookup("#stage-i").isPresent());
        assertThat(disagreements()).isEmpty();

        robot.clickOn("#stage-p #stop");
        await().atMost(PATIENCE).until(() -> lookup("#stage-p #remove").isPresent());
        robot.clickOn("#stage-p #remove");
        await().atMost(PATIENCE).until(() -> lookup("#stage-p").isEmpty());
        robot.push(KeyCode.G).push(KeyCode.SHORTCUT, KeyCode.LEFT);
        robot.push(KeyCode.N);
        awaitText(
                "#demo-again",
                "As last time: Event-based (pool), Iterative, Thread per connection");
        robot.clickOn("#demo-again");
        for (String stage : List.of("p", "i", "t")) {
            await().atMost(PATIENCE).until(() -> lookup("#stage-" + stage).isPresent());
        }
        robot.drag("#stage-i #header").dropTo("#stage-p #header");
        robot.push(KeyCode.N);
        awaitText(
                "#demo-again",
                "As last time: Iterative, Event-based (pool), Thread per connection");
        focus("#model-process");
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        awaitText("#calls", "2 servers side by side, with the same clients");
    }

    @Test
    void back_to_the_middle_and_differently_from_there() {
        robot.clickOn("#demo-fork");
        awaitText("#step-p", "Step p: accept(3)");
        awaitKeyboard();
        robot.push(KeyCode.C);
        awaitText(".client-words", "Connected, not yet accepted: waits in the accept queue.");
        for (String next : List.of("Step p: fork()", "Step p: close(4)", "Step p: accept(3)")) {
            robot.push(KeyCode.SPACE);
            awaitText("#step-p", next);
        }
        assertThat(lookup("#continue")).isEmpty();
        robot.push(KeyCode.LEFT);
        awaitText("#step-p", "Step p: close(4)");
        awaitText("#continue", "Continue differently from here");
        robot.clickOn("#continue");
        await().atMost(PATIENCE).until(() -> lookup("#continue").isEmpty());
        await().atMost(PATIENCE).until(() -> lookup("#step-p-child1").isPresent());
        awaitText(".mode", "LIVE");
        awaitText("#step-p", "Step p: close(4)");

        robot.clickOn("#step-p-child1");
        awaitText("#step-p-child1", "Step p.child1: read(4, 8192)");
        awaitText("#step-p", "Step p: close(4)");
        awaitText(".client-words", "Accepted: p fd 4, p.child1 fd 4");
        assertThat(disagreements()).isEmpty();
        awaitText(".verdict", "matches kernel");
    }

    /// Keys go to the stages: the window has the keyboard, and nothing else in it the focus.
    private static void awaitKeyboard() {
        await().atMost(PATIENCE)
                .until(() ->
                        get(() -> {
                            Window window = Window.getWindows().getFirst();
                            Node owner = window.getScene().getFocusOwner();
                            return window.isFocused()
                                    && owner != null
                                    && owner.getStyleClass().contains("stages");
                        }));
    }

    private static String firstCall(String stage) {
        return stage.equals("po") ? "select(4, …)" : "accept(3)";
    }

    private List<String> heard(String client) {
        return get(() -> lookupAll("#client-" + client + " .heard").map(Sight::text).toList());
    }

    private List<String> disagreements() {
        return get(() -> lookupAll(".disagreements > .label").map(Sight::text).toList());
    }

    /// A window that has just opened may not have the keyboard yet.
    private void focus(String selector) {
        Node node = lookup(selector).orElseThrow();
        await().atMost(PATIENCE).until(() -> get(() -> hasFocus(node)));
    }

    private static boolean hasFocus(Node node) {
        node.requestFocus();
        return node.equals(node.getScene().getFocusOwner());
    }
}
