package echolab.trace;

import java.util.Optional;

/// How a server was started, beside its source: what it takes to start it once more.
///
/// @param model the server model; that of the surroundings where the source is a file of its own
/// @param port the port that was asked for; 0 for a free one
/// @param backlog what `listen(2)` is given
/// @param nofile RLIMIT_NOFILE of the server; 0 left it as it was
/// @param full whether lanes also stopped at operations of the server's own code
/// @param config the text of the configuration file that was given; empty for the model's own
/// @param address where it listened instead of 127.0.0.1: 0.0.0.0 when it was opened to the network
public record Setup(
        String model,
        int port,
        int backlog,
        int nofile,
        boolean full,
        Optional<String> config,
        Optional<String> address) {}
