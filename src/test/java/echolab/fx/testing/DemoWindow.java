package echolab.fx.testing;

import echolab.fx.WindowLauncher;
import echolab.fx.WindowOptions;
import echolab.fx.WindowServices;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// The window over the scripted story, to look at by hand.
public final class DemoWindow {
    private DemoWindow() {}

    public static void main(String[] args) {
        WindowServices services =
                new WindowServices(
                        List.of("iterative", "process"),
                        Story::run,
                        file -> {
                            throw new IOException("the demo reads no traces");
                        });
        WindowLauncher.open(services, WindowOptions.in(Locale.forLanguageTag(args[0])));
    }
}
