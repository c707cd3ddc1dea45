package echolab.fx.measure;

import echolab.fx.picture.Painter;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// Clicks, drags, turns of the wheel and keys by chance, the same ones for the same seed. Whether a server
/// is to be opened to the network is answered with no: nothing here is for others.
final class Fuzz {
    private static final int PAUSE_MILLIS = 20;

    private static final int MOST_WHEEL = 3;

    /// The keys of the window, and some that mean nothing.
    private static final List<KeyCode> KEYS =
            Stream.of(
                            Stream.of(KeyCode.values())
                                    .filter(key -> key.isLetterKey() || key.isNavigationKey()),
                            Stream.of(
                                    KeyCode.SPACE,
                                    KeyCode.SPACE,
                                    KeyCode.SPACE,
                                    KeyCode.PAGE_DOWN,
                                    KeyCode.PAGE_DOWN,
                                    KeyCode.C,
                                    KeyCode.R,
                                    KeyCode.F1,
                                    KeyCode.F3,
                                    KeyCode.F9,
                                    KeyCode.ESCAPE,
                                    KeyCode.ENTER,
                                    KeyCode.TAB,
                                    KeyCode.DIGIT0,
                                    KeyCode.DIGIT1,
                                    KeyCode.DIGIT2,
                                    KeyCode.EQUALS,
                                    KeyCode.MINUS,
                                    KeyCode.BACK_SPACE))
                    .flatMap(keys -> keys)
                    .toList();

    private final Painter painter;
    private final Stage stage;
    private final Random random;

    Fuzz(Painter painter, Stage stage, long seed) {
        this.painter = painter;
        this.stage = stage;
        this.random = new Random(seed);
    }

    long run(long nanos) throws InterruptedException {
        Robot robot = painter.onFxThread(Robot::new);
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + nanos;
        long acts = 0;
        while (System.nanoTime() < end) {
            painter.onFxThread(() -> {
                act(robot);
                return true;
            });
            acts++;
            never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        return acts;
    }

    private void act(Robot robot) {
        if (isAskedForNetwork()) {
            robot.keyType(KeyCode.ESCAPE);
            return;
        }
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> {
                move(robot);
                robot.mouseClick(MouseButton.PRIMARY);
            }
            case 3 -> {
                move(robot);
                robot.mouseClick(
                        random.nextBoolean() ? MouseButton.SECONDARY : MouseButton.PRIMARY);
                robot.mouseWheel(random.nextInt(2 * MOST_WHEEL + 1) - MOST_WHEEL);
            }
            case 4 -> {
                move(robot);
                robot.mousePress(MouseButton.PRIMARY);
                move(robot);
                robot.mouseRelease(MouseButton.PRIMARY);
            }
            case 5 -> with(robot, KeyCode.SHIFT);
            case 6 -> with(robot, KeyCode.CONTROL);
            default -> robot.keyType(key());
        }
    }

    private boolean isAskedForNetwork() {
        return stage.getScene().getRoot().lookupAll("#network-confirm").stream()
                .anyMatch(button ->
                        Stream.<Node>iterate(button, Objects::nonNull, Node::getParent)
                                .allMatch(Node::isVisible));
    }

    private void move(Robot robot) {
        robot.mouseMove(
                stage.getX() + random.nextInt((int) stage.getWidth()),
                stage.getY() + random.nextInt((int) stage.getHeight()));
    }

    private void with(Robot robot, KeyCode modifier) {
        robot.keyPress(modifier);
        robot.keyType(key());
        robot.keyRelease(modifier);
    }

    private KeyCode key() {
        return KEYS.get(random.nextInt(KEYS.size()));
    }
}
