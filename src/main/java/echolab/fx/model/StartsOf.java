package echolab.fx.model;

import echolab.stage.StartOptions;
import echolab.trace.Event;
import echolab.trace.Setup;
import echolab.trace.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the servers of a recorded run were started, to start them afresh.
final class StartsOf {
    private StartsOf() {}

    static List<StartOptions> timeline(Timeline timeline) {
        Map<String, StartOptions> starts = new LinkedHashMap<>();
        for (Event event : timeline.from(1)) {
            if (event.what() instanceof Event.ServerStarted it) {
                starts.put(event.stage(), options(event.stage(), it));
            }
        }
        return List.copyOf(starts.values());
    }

    private static StartOptions options(String stage, Event.ServerStarted it) {
        return it.setup()
                .map(setup -> options(it, setup))
                .orElseGet(() -> StartOptions.of(it.model()))
                .named(stage);
    }

    private static StartOptions options(Event.ServerStarted it, Setup setup) {
        StartOptions options =
                StartOptions.of(setup.model())
                        .onPort(setup.port())
                        .withBacklog(setup.backlog())
                        .withNofile(setup.nofile())
                        .withDetail(
                                setup.full()
                                        ? StartOptions.Detail.FULL
                                        : StartOptions.Detail.SIMPLE);
        options = setup.config().map(options::configured).orElse(options);
        return it.model().equals(setup.model())
                ? options
                : options.from(new StartOptions.SourceText(it.sourceFile(), it.sourceText()));
    }
}
