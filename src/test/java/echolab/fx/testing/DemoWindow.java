package echolab.fx.testing;

import echolab.fx.WindowLauncher;
import echolab.fx.WindowOptions;
import echolab.fx.WindowServices;
import echolab.stage.LiveRun;
import echolab.stage.again.Continuation;
import echolab.trace.TraceReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The window over real servers, without the commands: `DemoWindow en|ko [MODEL]`.
public final class DemoWindow {
    private DemoWindow() {}

    public static void main(String[] args) {
        WindowServices services =
                new WindowServices(
                        List.of("iterative", "process"),
                        LiveRun::new,
                        TraceReader::read,
                        new Continuation(LiveRun::new));
        WindowLauncher.open(
                services,
                new WindowOptions(
                        Optional.empty(),
                        args.length > 1 ? Optional.of(args[1]) : Optional.empty(),
                        Optional.of(Locale.forLanguageTag(args[0])),
                        Locale.ENGLISH));
    }
}
