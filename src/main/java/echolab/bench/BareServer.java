package echolab.bench;

import echolab.kernel.Fd;
import echolab.stage.Model;
import echolab.unix.FlightRecorder;
import echolab.unix.ServerProcess;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A server without a stage: its gates are open, and nothing is recorded.
final class BareServer implements Server {
    private static final int HEAP_MEGABYTES = 512;
    private static final int BACKLOG = 1024;

    private final FlightRecorder recorder;
    private final ServerProcess process;

    private BareServer(FlightRecorder recorder, ServerProcess process) {
        this.recorder = recorder;
        this.process = process;
        Screen.readAway(process.terminal());
    }

    static BareServer start(String serverClass) {
        return start(serverClass, true);
    }

    /// The server of that model.
    static BareServer start(Model model, boolean forks) {
        return start(
                model.serverClass(), forks, model.moreClasses(), PortOffice.configuration(model));
    }

    /// @param forks whether its virtual machine has to be kept still
    static BareServer start(String serverClass, boolean forks) {
        return start(serverClass, forks, List.of(), Optional.empty());
    }

    private static BareServer start(
            String serverClass,
            boolean forks,
            List<String> programs,
            Optional<String> configuration) {
        FlightRecorder recorder = FlightRecorder.create();
        recorder.recording(false);
        recorder.openGateAtBirth(true);
        try {
            return new BareServer(
                    recorder,
                    ServerProcess.start(
                            launch(serverClass, forks, programs, configuration), recorder));
        } catch (RuntimeException failure) {
            recorder.close();
            throw failure;
        }
    }

    /// At a free port, which is its first argument.
    private static ServerProcess.Launch launch(
            String serverClass,
            boolean forks,
            List<String> programs,
            Optional<String> configuration) {
        return new ServerProcess.Launch(
                forks,
                HEAP_MEGABYTES,
                classPath(),
                serverClass,
                programs.stream().collect(Collectors.toMap(Function.identity(), _ -> 0)),
                Map.of(),
                BACKLOG,
                false,
                0,
                "0",
                configuration);
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toList();
    }

    @Override
    public int pid() {
        return process.pid();
    }

    @Override
    public Fd firstHidden() {
        return new Fd(process.firstHidden());
    }

    @Override
    public void close() {
        process.cutLifeline();
        Ending.ofGroup(process.pid());
        recorder.close();
    }
}
