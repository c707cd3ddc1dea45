package echolab.cli;

import echolab.cli.run.RunService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./echolab run FILE...`
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final RunService service;

    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<String> files = List.of();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--trace", paramLabel = "OUT", descriptionKey = "trace")
    private @Nullable Path trace;

    @Option(names = "--frames", paramLabel = "DIR", descriptionKey = "frames")
    private @Nullable Path frames;

    @Option(names = "--timeout", paramLabel = "S", descriptionKey = "timeout")
    private @Nullable Integer timeout;

    RunCommand(RunService service) {
        this.service = service;
    }

    @Override
    public Integer call() {
        if (timeout != null && timeout < 1) {
            throw new BelowOneException(spec, "--timeout", timeout);
        }
        Optional<Duration> limit =
                Optional.ofNullable(timeout).map(seconds -> Duration.ofSeconds(seconds));
        RunService.Order order =
                new RunService.Order(
                        files,
                        json,
                        Optional.ofNullable(trace),
                        Optional.ofNullable(frames),
                        limit);
        return service.run(order, spec.commandLine().getOut(), spec.commandLine().getErr())
                .status();
    }
}
