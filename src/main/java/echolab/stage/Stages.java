package echolab.stage;

import echolab.stage.StageException.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The stages of a run by name, in the order of their start; those that are down stay known.
final class Stages {
    private final Map<String, LiveStage> byName = new LinkedHashMap<>();

    void put(LiveStage stage) {
        byName.put(stage.name(), stage);
    }

    Collection<LiveStage> all() {
        return List.copyOf(byName.values());
    }

    List<LiveStage> up() {
        return byName.values().stream().filter(s -> !s.isDown()).toList();
    }

    boolean isUp(String name) {
        LiveStage stage = byName.get(name);
        return stage != null && !stage.isDown();
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
            throw new StageException(
                    Kind.SERVER, stage.failure().orElse("server " + stage.name() + " was stopped"));
        }
    }
}
