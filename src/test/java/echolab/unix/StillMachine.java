package echolab.unix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts a JVM that may fork, in the way in which servers are started: kept still, the terminal on
/// every descriptor below the first hidden one.
public final class StillMachine {
    private static final int HEAP_MEGABYTES = 64;

    private StillMachine() {}

    /// Starts it; its process id.
    public static int start(
            Class<?> main, String terminal, int firstHidden, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.of(true, HEAP_MEGABYTES));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        return Spawn.server(command, Map.of(), terminal, firstHidden, List.of(), 0);
    }
}
