package echolab.stage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The server models, by the names of the script language: those that do it right, and those with one
/// mistake each.
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
    PREFORK_PASS("prefork-pass", "PreforkPassServer"),
    PORTS("ports", "PortManager"),

    PROCESS_KEEPS_CONNFD("process-keeps-connfd", "ProcessKeepsConnfd", PROCESS),
    PROCESS_KEEPS_LISTENFD("process-keeps-listenfd", "ProcessKeepsListenfd", PROCESS),
    PROCESS_NO_REAPING("process-no-reaping", "ProcessNoReaping", PROCESS),
    PROCESS_ONE_WAITPID("process-one-waitpid", "ProcessOneWaitpid", PROCESS),
    PROCESS_STDIO("process-stdio", "ProcessStdio", PROCESS),
    SELECT_NFDS("select-nfds", "SelectNfds", SELECT),
    SELECT_NO_COPY("select-no-copy", "SelectNoCopy", SELECT),
    POOL_RIO_COPIED("pool-rio-copied", "PoolRioCopied", POOL),
    POOL_NO_FD_CLR("pool-no-fd-clr", "PoolNoFdClr", POOL),
    POOL_NREADY("pool-nready", "PoolNready", POOL),
    EPOLL_EMFILE_SPIN("epoll-emfile-spin", "EpollEmfileSpin", EPOLL),
    THREAD_SHARED_CONNFD("thread-shared-connfd", "ThreadSharedConnfd", THREAD),
    THREAD_NOT_DETACHED("thread-not-detached", "ThreadNotDetached", THREAD);

    private final String id;
    private final String className;
    private final Optional<Model> right;

    Model(String id, String className) {
        this.id = id;
        this.className = className;
        this.right = Optional.empty();
    }

    /// A server with one mistake.
    Model(String id, String className, Model right) {
        this.id = id;
        this.className = "faulty." + className;
        this.right = Optional.of(right);
    }

    /// Its name in scripts.
    public String id() {
        return id;
    }

    /// The class that runs.
    public String serverClass() {
        return "echolab.server." + className;
    }

    /// The other files of its source, in the order in which they are shown: the classes of the programs
    /// that it executes, and what they share.
    public List<String> moreClasses() {
        return this == PORTS
                ? Stream.of("PortTable", "PortService", "MessagePasser")
                        .map("echolab.server."::concat)
                        .toList()
                : List.of();
    }

    /// The server that does right what this one does wrong; empty when this one does it right.
    public Optional<Model> right() {
        return right;
    }

    /// The names of those that do it right.
    public static List<String> rightIds() {
        return Arrays.stream(values()).filter(m -> m.right.isEmpty()).map(Model::id).toList();
    }

    /// The name of its source file.
    String sourceFile() {
        return className.substring(className.lastIndexOf('.') + 1) + ".java";
    }

    /// The resource that holds the source of a class.
    static String sourceOf(String serverClass) {
        return "/" + serverClass.replace('.', '/') + ".java";
    }

    /// Whether it does not serve its clients itself but tells them the port of who does.
    public boolean tellsPorts() {
        return this == PORTS;
    }

    /// What stands in the configuration file that it reads; empty for those that read none.
    Optional<String> config() {
        return this == PORTS
                ? Optional.of(Resources.text("/echolab/server/ports.conf"))
                : Optional.empty();
    }

    public static Optional<Model> named(String id) {
        return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
    }
}
