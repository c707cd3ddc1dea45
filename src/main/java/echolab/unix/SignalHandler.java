package echolab.unix;

/// A signal handler of a server, `sigaction(2)`.
@FunctionalInterface
public interface SignalHandler {
    void handle(int signal);
}
