package echolab.stage;

import echolab.stage.StageException.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// The stages of a run by name, in the order of their start; those that are down stay known.
final class Stages {
    private final Map<String, LiveStage> byName = new LinkedHashMap<>();
    private final List<LiveStage> ever = new CopyOnWriteArrayList<>();

    void put(LiveStage stage) {
        byName.put(stage.name(), stage);
        ever.add(stage);
    }

    Collection<LiveStage> all() {
        return List.copyOf(byName.values());
    }

    List<LiveStage> up() {
        return byName.values().stream().filter(s -> !s.isDown()).toList();
    }

    /// About how many events they have reported that are not taken in yet. Any thread may ask.
    long behind() {
        return ever.stream().mapToLong(LiveStage::behind).sum();
    }

    private boolean isUp(String name) {
        LiveStage stage = byName.get(name);
        return stage != null && !stage.isDown();
    }

    /// @throws StageException when a stage of that name is up
    void checkFree(String name) {
        if (isUp(name)) {
            throw new StageException(
                    Kind.BAD_REQUEST,
                    "a server named %s is on stage already; name this one with `as`"
                            .formatted(name));
        }
    }

    /// The stage of that name.
    ///
    /// @throws StageException when there never was one
    LiveStage get(String name) {
        LiveStage stage = byName.get(name);
        if (stage == null) {
            String others = String.join(", ", byName.keySet());
            throw new StageException(
                    Kind.BAD_REQUEST,
                    others.isEmpty()
                            ? "there is no server %s on stage; `start` one first".formatted(name)
                            : "there is no server %s on stage; there are %s"
                                    .formatted(name, others));
        }
        return stage;
    }

    /// The stage of that name, which is up.
    ///
    /// @throws StageException with the reason when it is down
    LiveStage up(String name) {
        LiveStage stage = get(name);
        checkUp(stage);
        return stage;
    }

    static void checkUp(LiveStage stage) {
        if (stage.isDown()) {
            String stopped = "server " + stage.name() + " was stopped";
            throw stage.failure()
                    .map(Failures.Failure::exception)
                    .orElseGet(() -> new StageException(Kind.SERVER, stopped));
        }
    }
}
