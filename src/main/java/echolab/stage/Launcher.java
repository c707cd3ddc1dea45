package echolab.stage;

import echolab.kernel.Endpoint;
import echolab.kernel.Pid;
import echolab.trace.Event;
import echolab.trace.Setup;
import echolab.trace.StageState;
import echolab.unix.FlightRecorder;
import echolab.unix.ResourceLimits;
import echolab.unix.ServerProcess;
import echolab.unix.UnixException;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Starts the process of a server.
final class Launcher {
    /// Epsilon never collects: this bounds how long a forking server can run.
    private static final int FORKING_HEAP_MEGABYTES = 512;

    private static final int HEAP_MEGABYTES = 256;

    private Launcher() {}

    /// A server's process that has just been started.
    private record Launched(
            ServerSource source, ServerProcess process, Event.ServerStarted started) {}

    /// Other systems have no `/proc`, no `memfd_create` and no `kcmp`.
    static void checkSystem(String name) {
        if (!name.equals("Linux")) {
            throw new StageException(
                    StageException.Kind.MACHINE,
                    ("servers run on Linux only, and this is %s: replay a recording here, or run"
                                    + " Echo Lab in a Linux machine or container")
                            .formatted(name));
        }
    }

    /// A server on a stage of its own.
    ///
    /// @param state the stage as it is now, once something was written
    static LiveStage stage(StartOptions options, Journal journal, Supplier<StageState> state) {
        FlightRecorder recorder = FlightRecorder.create();
        boolean full = options.detail() == StartOptions.Detail.FULL;
        recorder.detail(full);
        try {
            Launched launched = launch(options, recorder);
            LiveStage stage =
                    new LiveStage(
                            options.name(),
                            launched.source(),
                            launched.process(),
                            recorder,
                            journal,
                            state);
            stage.gates().detail(full);
            journal.write(launched.started());
            return stage;
        } catch (RuntimeException failure) {
            recorder.close();
            throw failure;
        }
    }

    private static Launched launch(StartOptions options, FlightRecorder recorder) {
        Model model = Model.named(options.model()).orElseThrow(() -> unknownModel(options.model()));
        ServerSource source = ServerSource.of(model, options);
        checkLimit(options);
        try {
            ServerProcess process =
                    ServerProcess.start(
                            new ServerProcess.Launch(
                                    source.forks(),
                                    source.forks() ? FORKING_HEAP_MEGABYTES : HEAP_MEGABYTES,
                                    classPath(),
                                    source.serverClass(),
                                    source.programs(),
                                    source.classes(),
                                    options.backlog(),
                                    options.open(),
                                    options.nofile(),
                                    Integer.toString(options.port()),
                                    options.config().or(model::config)),
                            recorder);
            return new Launched(
                    source,
                    process,
                    new Event.ServerStarted(
                            options.isOfAFile() ? source.file() : model.id(),
                            source.file(),
                            source.text(),
                            new Pid(process.pid()),
                            Pid.INIT,
                            process.terminal().path(),
                            Optional.of(setup(options, model))));
        } catch (UnixException failure) {
            throw new StageException(
                    StageException.Kind.MACHINE,
                    "server %s cannot be started: %s"
                            .formatted(options.name(), failure.getMessage()),
                    failure);
        }
    }

    /// The server sets its limit itself, and inherits ours.
    private static void checkLimit(StartOptions options) {
        new ResourceLimits()
                .nofile((int) ProcessHandle.current().pid())
                .found()
                .map(ResourceLimits.Bounds::hard)
                .filter(hard -> hard >= 0 && options.nofile() > hard)
                .ifPresent(hard -> {
                    throw new StageException(
                            StageException.Kind.BAD_REQUEST,
                            "nofile %d is above the hard limit %d that server %s inherits: use %d or less"
                                    .formatted(options.nofile(), hard, options.name(), hard));
                });
    }

    private static Setup setup(StartOptions options, Model model) {
        return new Setup(
                model.id(),
                options.port(),
                options.backlog(),
                options.nofile(),
                options.detail() == StartOptions.Detail.FULL,
                options.config(),
                options.open() ? Optional.of(Endpoint.ANY) : Optional.empty());
    }

    private static StageException unknownModel(String id) {
        return new StageException(
                StageException.Kind.BAD_REQUEST,
                "there is no server model %s; there are %s"
                        .formatted(
                                id,
                                String.join(
                                        ", ",
                                        Arrays.stream(Model.values()).map(Model::id).toList())));
    }

    /// Where this application's own classes are.
    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toList();
    }
}
