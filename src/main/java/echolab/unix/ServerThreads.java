package echolab.unix;

/// How the threads of a server are told from the virtual machine's own: by their names.
public final class ServerThreads {
    /// The name of every thread that a server starts begins with this; it stands in
    /// `/proc/PID/task/TID/comm`, which keeps 15 bytes.
    public static final String PREFIX = "echo-";

    private ServerThreads() {}
}
