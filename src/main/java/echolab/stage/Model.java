package echolab.stage;

import java.util.Arrays;
import java.util.Optional;

/// The server models, by the names of the script language.
public enum Model {
    ITERATIVE("iterative", "EchoServerI"),
    PROCESS("process", "EchoServerP"),
    SELECT("select", "SelectServer"),
    POOL("pool", "EchoServerS"),
    POLL("poll", "PollServer"),
    EPOLL("epoll", "EpollServer"),
    EPOLL_ET("epoll-et", "EpollEdgeServer"),
    THREAD("thread", "EchoServerT"),
    THREADPOOL("threadpool", "EchoServerTPre"),
    PREFORK("prefork", "PreforkServer"),
    PREFORK_PASS("prefork-pass", "PreforkPassServer");

    private final String id;
    private final String className;

    Model(String id, String className) {
        this.id = id;
        this.className = className;
    }

    /// Its name in scripts.
    public String id() {
        return id;
    }

    /// The class that runs.
    public String serverClass() {
        return "echolab.server." + className;
    }

    /// The resource that holds the source of the class that runs.
    String sourceFile() {
        return className + ".java";
    }

    public static Optional<Model> named(String id) {
        return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
    }
}
