package echolab.unix;

/// How the threads of a server are told from those that a virtual machine has for itself (compilers,
/// collector): by their names, which stand in `/proc/PID/task/TID/comm`.
public final class ServerThreads {
    /// The name of every thread that a server starts begins with this; the kernel keeps 15 bytes.
    public static final String PREFIX = "echo-";

    private ServerThreads() {}

    /// Whether a server has started the thread.
    public static boolean isStarted(String name) {
        return name.startsWith(PREFIX);
    }

    /// Whether the thread runs the server's code: started by it, or the one that runs `main`, which bears
    /// the name of its process.
    static boolean isServers(String name, String process) {
        return isStarted(name) || name.equals(process);
    }
}
