package echolab.fx.measure;

import echolab.fx.picture.Painter;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// Clicks and keys by chance, the same ones for the same seed.
final class Fuzz {
    private static final int PAUSE_MILLIS = 20;

    /// The keys of the window, and some that mean nothing.
    private static final List<KeyCode> KEYS =
            List.of(
                    KeyCode.SPACE,
                    KeyCode.SPACE,
                    KeyCode.S,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.R,
                    KeyCode.C,
                    KeyCode.I,
                    KeyCode.K,
                    KeyCode.Y,
                    KeyCode.G,
                    KeyCode.E,
                    KeyCode.T,
                    KeyCode.L,
                    KeyCode.M,
                    KeyCode.U,
                    KeyCode.W,
                    KeyCode.H,
                    KeyCode.J,
                    KeyCode.P,
                    KeyCode.F1,
                    KeyCode.F9,
                    KeyCode.ESCAPE,
                    KeyCode.ENTER,
                    KeyCode.TAB,
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT2,
                    KeyCode.PAGE_UP,
                    KeyCode.PAGE_DOWN,
                    KeyCode.A,
                    KeyCode.N,
                    KeyCode.Q,
                    KeyCode.BACK_SPACE,
                    KeyCode.DOWN,
                    KeyCode.UP);

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
        if (random.nextInt(3) == 0) {
            robot.mouseMove(
                    stage.getX() + random.nextInt((int) stage.getWidth()),
                    stage.getY() + random.nextInt((int) stage.getHeight()));
            robot.mouseClick(MouseButton.PRIMARY);
        } else {
            robot.keyType(KEYS.get(random.nextInt(KEYS.size())));
        }
    }
}
