package echolab.unix;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A server's first process, started with its terminal, its flight recorder, and its life tied
/// to that of this process.
public final class ServerProcess {
    /// Which of the inherited descriptors is the configuration file.
    private static final int CONFIG = 3;

    private final int pid;
    private final Pty terminal;
    private final int lifeline;
    private final int firstHidden;

    private ServerProcess(int pid, Pty terminal, int lifeline, int firstHidden) {
        this.pid = pid;
        this.terminal = terminal;
        this.lifeline = lifeline;
        this.firstHidden = firstHidden;
    }

    /// What to start.
    ///
    /// @param forks whether the server forks: then its virtual machine is kept still
    /// @param heapMegabytes the bound of its heap
    /// @param classPath where its classes are
    /// @param serverClass its main class
    /// @param programs classes of ours that it executes, and how far their lines are shifted in the
    ///     listing that is shown
    /// @param classes its compiled classes by name; none when it is one of ours
    /// @param backlog what its `open_listenfd` gives to `listen(2)`
    /// @param open whether its sockets listen on every interface of this machine, not on loopback alone
    /// @param nofile its limit of descriptors; 0 leaves it as it is
    /// @param port the first argument of its `main`
    /// @param config the text of its configuration file, whose path is the second; empty for none
    public record Launch(
            boolean forks,
            int heapMegabytes,
            List<Path> classPath,
            String serverClass,
            Map<String, Integer> programs,
            Map<String, byte[]> classes,
            int backlog,
            boolean open,
            int nofile,
            String port,
            Optional<String> config) {
        public Launch {
            classPath = List.copyOf(classPath);
            programs = Map.copyOf(programs);
            classes = Map.copyOf(classes);
        }
    }

    /// Starts the process.
    ///
    /// @throws UnixException when this machine has no pseudo-terminal, process or descriptor left
    public static ServerProcess start(Launch launch, FlightRecorder recorder) {
        int firstHidden = Descriptors.firstHidden();
        Pty terminal = Pty.open();
        int[] pipe = Posix.pipe();
        int classes = ServerClasses.share(launch);
        int config =
                SharedMemory.of(
                        "config", launch.config().orElse("").getBytes(StandardCharsets.UTF_8));
        try {
            List<Integer> inherited =
                    Stream.of(recorder.fd(), pipe[0], classes, config)
                            .map(fd -> Descriptors.above(fd, firstHidden))
                            .toList();
            try {
                int pid =
                        Spawn.server(
                                command(launch, firstHidden),
                                environment(launch.forks()),
                                terminal.path(),
                                firstHidden,
                                inherited,
                                Signals.HANDLEABLE);
                return new ServerProcess(pid, terminal, pipe[1], firstHidden);
            } finally {
                inherited.forEach(Posix::close);
            }
        } catch (UnixException failure) {
            terminal.close();
            Posix.close(pipe[1]);
            throw failure;
        } finally {
            Posix.close(classes);
            Posix.close(config);
            Posix.close(pipe[0]);
        }
    }

    /// Its process id, which is also its session's and its process group's.
    public int pid() {
        return pid;
    }

    public Pty terminal() {
        return terminal;
    }

    /// The first descriptor number that belongs to the runtime and not to the server.
    public int firstHidden() {
        return firstHidden;
    }

    /// Lets go of its life: whatever remains of its process group is killed by the kernel.
    public void cutLifeline() {
        Posix.close(lifeline);
    }

    private static List<String> command(Launch launch, int firstHidden) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.of(launch.forks(), launch.heapMegabytes()));
        command.add("-cp");
        command.add(
                String.join(
                        File.pathSeparator,
                        launch.classPath().stream().map(Path::toString).toList()));
        command.add(ServerHost.class.getName());
        command.add(Integer.toString(firstHidden));
        command.add(Integer.toString(launch.nofile()));
        command.add(Integer.toString(launch.backlog()));
        command.add(Integer.toString(launch.open() ? SocketAddress.ANY : SocketAddress.LOOPBACK));
        command.add(launch.serverClass());
        command.add(launch.port());
        launch.config().ifPresent(_ -> command.add("/proc/self/fd/" + (firstHidden + CONFIG)));
        return command;
    }

    /// Only what a virtual machine needs: options for the stage's own machine must not reach the
    /// server's. Where it forks, the C library keeps its memory in one piece.
    private static Map<String, String> environment(boolean forks) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        environment.put("LANG", "C.UTF-8");
        environment.put("TERM", "dumb");
        if (forks) {
            environment.put("MALLOC_ARENA_MAX", "1");
        }
        return environment;
    }
}
