package echolab.fx.measure;

import java.lang.management.ManagementFactory;
import java.util.List;

/// Opens the window in a JVM of its own and prints after how many milliseconds its first frame was
/// there. For `./echolab bench window`, which ends that JVM.
public final class FirstFrame {
    private FirstFrame() {}

    /// Prints the time.
    ///
    /// @param models the server models that the start page offers
    public static void main(String[] models) throws InterruptedException {
        MeasuredWindow window =
                MeasuredWindow.open(
                        () -> {
                            throw new IllegalStateException("nothing is started here");
                        },
                        List.of(models));
        window.awaitFrame();
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(System.currentTimeMillis() - started);
    }
}
