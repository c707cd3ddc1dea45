package echolab.kernel;

/// How a process ended, as `waitpid(2)` reports it.
public sealed interface ExitStatus {
    /// Ended by `_exit(2)` with this code, 0 to 255.
    record Exited(int code) implements ExitStatus {}

    /// Ended by this signal number.
    record Killed(int signal) implements ExitStatus {}
}
