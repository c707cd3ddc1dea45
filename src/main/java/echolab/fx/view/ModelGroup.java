package echolab.fx.view;

import java.util.Locale;

/// What a server model multiplies to serve several clients: the columns of the start page.
enum ModelGroup {
    PROCESSES,
    MULTIPLEXING,
    THREADS;

    /// The group of a model by its id; a model that none knows is one of processes, as the
    /// simplest one is.
    static ModelGroup of(String model) {
        return switch (model) {
            case "select", "pool", "poll", "epoll", "epoll-et" -> MULTIPLEXING;
            case "thread", "threadpool" -> THREADS;
            default -> PROCESSES;
        };
    }

    /// The key of its name and, with `.idea`, of what it means.
    String key() {
        return "group." + name().toLowerCase(Locale.ROOT);
    }
}
