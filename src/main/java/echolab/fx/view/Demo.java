package echolab.fx.view;

import echolab.fx.model.Cast;
import echolab.fx.model.StageNames;
import echolab.stage.StartOptions;
import echolab.stage.StartOptions.Detail;
import java.net.URL;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// What someone can look at who sees the start page for the first time: a click, and it runs.
public enum Demo {
    FORK(Detail.SIMPLE, "process"),
    SELECT(Detail.SIMPLE, "select"),
    POOL(Detail.FULL, "pool"),
    ALL(Detail.SIMPLE, "iterative process pool thread");

    private final Detail detail;
    private final String models;

    /// @param models with spaces between
    Demo(Detail detail, String models) {
        this.detail = detail;
        this.models = models;
    }

    List<String> models() {
        return List.of(models.split(" "));
    }

    /// The servers that it starts.
    List<StartOptions> servers() {
        return StageNames.named(models()).stream().map(s -> s.withDetail(detail)).toList();
    }

    /// The same, in the order of these models.
    List<StartOptions> servers(List<String> order) {
        return servers().stream()
                .sorted(Comparator.comparingInt(server -> order.indexOf(server.model())))
                .toList();
    }

    /// The demo that led through these; empty when none did, or other servers stood beside its own.
    static Optional<Demo> of(Cast stage) {
        return stage.demo() ? ofModels(stage.models()) : Optional.empty();
    }

    /// The demo that starts these servers; empty when none does. They may stand in any order.
    static Optional<Demo> of(List<StartOptions> servers) {
        return ofModels(servers.stream().map(StartOptions::model).toList());
    }

    /// The demo of these models; empty when there is none.
    public static Optional<Demo> ofModels(List<String> models) {
        List<String> wanted = models.stream().sorted().toList();
        return Arrays.stream(values())
                .filter(demo -> demo.models().stream().sorted().toList().equals(wanted))
                .findFirst();
    }

    /// A recorded run of it, for when the live one fails.
    public URL recording() {
        String name = "/echolab/demo/" + name().toLowerCase(Locale.ROOT) + ".jsonl";
        return Objects.requireNonNull(Demo.class.getResource(name), name);
    }

    /// The key of its title and, with `.why`, of what it shows.
    String key() {
        return "demo." + name().toLowerCase(Locale.ROOT);
    }
}
