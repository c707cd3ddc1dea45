package echolab.cli;

import echolab.cli.status.ExitCode;
import echolab.fx.NoDisplayException;
import echolab.fx.WindowLauncher;
import echolab.fx.WindowOptions;
import echolab.fx.WindowServices;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import echolab.stage.again.Continuation;
import echolab.trace.TraceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The window, which is what the program is without a command.
@Command(name = "echolab", mixinStandardHelpOptions = true, versionProvider = Program.Version.class)
final class WindowCommand implements Callable<Integer> {
    private final Locale locale;
    private final boolean languageAsked;

    @Option(names = "--start", paramLabel = "MODEL", descriptionKey = "start")
    private @Nullable String model;

    @Spec private @Nullable CommandSpec spec;

    WindowCommand(Locale locale, boolean languageAsked) {
        this.locale = locale;
        this.languageAsked = languageAsked;
    }

    @Override
    public Integer call() {
        if (model != null && Model.named(model).isEmpty()) {
            throw new ParameterException(
                    spec().commandLine(), model + "? " + String.join(", ", models()));
        }
        try {
            return open(Optional.empty()).status();
        } catch (NoDisplayException noDisplay) {
            spec().commandLine().getErr().println(noDisplay.getMessage());
            return ExitCode.CANNOT.status();
        }
    }

    /// Shows a recording at that step; empty where there can be no window.
    Optional<ExitCode> replay(Path trace, int step) {
        try {
            return Optional.of(open(Optional.of(new WindowOptions.Recording(trace, step))));
        } catch (NoDisplayException noDisplay) {
            return Optional.empty();
        }
    }

    private ExitCode open(Optional<WindowOptions.Recording> recording) {
        WindowOptions options =
                new WindowOptions(
                        recording,
                        Optional.ofNullable(model),
                        languageAsked ? Optional.of(locale) : Optional.empty(),
                        locale);
        WindowLauncher.open(
                new WindowServices(
                        models(), LiveRun::new, TraceReader::read, new Continuation(LiveRun::new)),
                options);
        return ExitCode.HELD;
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("run by the command line only");
        }
        return spec;
    }

    private static List<String> models() {
        return Model.rightIds();
    }
}
