package echolab.script.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which stages and clients there are at one place of a script.
public final class Scope {
    private final Map<String, Boolean> running = new LinkedHashMap<>();
    private final Map<String, Map<String, Boolean>> open = new LinkedHashMap<>();

    /// A stage that was started.
    public void start(String stage) {
        running.put(stage, true);
        open.values().forEach(connections -> connections.remove(stage));
    }

    /// A stage that was stopped: it can still be asked, but does nothing any more.
    public void stop(String stage) {
        running.put(stage, false);
    }

    /// A client that connected to the stage and whose side is open.
    public void connect(String client, String stage) {
        open.computeIfAbsent(client, c -> new LinkedHashMap<>()).put(stage, true);
    }

    /// A client that ended its connection to the stage.
    public void end(String client, String stage) {
        open.computeIfAbsent(client, c -> new LinkedHashMap<>()).put(stage, false);
    }

    boolean isRunning(String stage) {
        return running.getOrDefault(stage, false);
    }

    /// Whether the stage was ever started.
    boolean knows(String stage) {
        return running.containsKey(stage);
    }

    List<String> runningStages() {
        return running.keySet().stream().filter(this::isRunning).toList();
    }

    List<String> allStages() {
        return List.copyOf(running.keySet());
    }

    List<String> clients() {
        return List.copyOf(open.keySet());
    }

    /// The stages to which the client ever connected; empty when it never did.
    Optional<List<String>> stagesOf(String client) {
        return Optional.ofNullable(open.get(client)).map(c -> new ArrayList<>(c.keySet()));
    }

    boolean isOpen(String client, String stage) {
        return open.getOrDefault(client, Map.of()).getOrDefault(stage, false);
    }
}
