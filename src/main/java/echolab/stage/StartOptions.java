package echolab.stage;

import java.nio.file.Path;
import java.util.Optional;

/// How a server is started: the words of the `start` statement.
///
/// @param model `iterative`, `process`
/// @param name the stage's name
/// @param port the port to listen at; 0 for a free one
/// @param backlog what `listen(2)` is given
/// @param nofile RLIMIT_NOFILE of the server; 0 leaves it as it is
/// @param source a server file that runs instead of the model's own
/// @param text such a file's name and text, where there is no file
/// @param config the text of the configuration file that the server reads; the model's own unless given
/// @param open whether it listens on every interface of this machine (INADDR_ANY): anybody in the same
///     network can connect then; loopback alone unless said
/// @param atMain whether to park before its very first call instead of the first after `listen`
public record StartOptions(
        String model,
        String name,
        int port,
        int backlog,
        int nofile,
        Detail detail,
        Optional<Path> source,
        Optional<SourceText> text,
        Optional<String> config,
        boolean open,
        boolean atMain) {

    /// The source of a server.
    ///
    /// @param file the file's name
    /// @param text the whole of it
    public record SourceText(String file, String text) {}

    /// What a lane stops at.
    public enum Detail {
        /// System calls.
        SIMPLE,
        /// Also user-space operations worth seeing.
        FULL
    }

    /// The model under its own name, with the textbook's defaults.
    public static StartOptions of(String model) {
        return new StartOptions(
                model,
                model,
                0,
                16,
                0,
                Detail.SIMPLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    public StartOptions named(String newName) {
        return new StartOptions(
                model, newName, port, backlog, nofile, detail, source, text, config, open, atMain);
    }

    public StartOptions onPort(int newPort) {
        return new StartOptions(
                model, name, newPort, backlog, nofile, detail, source, text, config, open, atMain);
    }

    public StartOptions withBacklog(int newBacklog) {
        return new StartOptions(
                model, name, port, newBacklog, nofile, detail, source, text, config, open, atMain);
    }

    public StartOptions withNofile(int newNofile) {
        return new StartOptions(
                model, name, port, backlog, newNofile, detail, source, text, config, open, atMain);
    }

    public StartOptions withDetail(Detail newDetail) {
        return new StartOptions(
                model, name, port, backlog, nofile, newDetail, source, text, config, open, atMain);
    }

    public StartOptions from(Path newSource) {
        return new StartOptions(
                model,
                name,
                port,
                backlog,
                nofile,
                detail,
                Optional.of(newSource),
                text,
                config,
                open,
                atMain);
    }

    public StartOptions from(SourceText newText) {
        return new StartOptions(
                model,
                name,
                port,
                backlog,
                nofile,
                detail,
                source,
                Optional.of(newText),
                config,
                open,
                atMain);
    }

    public StartOptions configured(String newConfig) {
        return new StartOptions(
                model,
                name,
                port,
                backlog,
                nofile,
                detail,
                source,
                text,
                Optional.of(newConfig),
                open,
                atMain);
    }

    /// Listening on every interface of this machine.
    public StartOptions openToNetwork() {
        return new StartOptions(
                model, name, port, backlog, nofile, detail, source, text, config, true, atMain);
    }

    /// Listening on loopback alone.
    public StartOptions onLoopback() {
        return new StartOptions(
                model, name, port, backlog, nofile, detail, source, text, config, false, atMain);
    }

    public StartOptions stoppingAtMain() {
        return new StartOptions(
                model, name, port, backlog, nofile, detail, source, text, config, open, true);
    }

    /// Whether its source is not the model's own.
    boolean isOfAFile() {
        return source.isPresent() || text.isPresent();
    }
}
