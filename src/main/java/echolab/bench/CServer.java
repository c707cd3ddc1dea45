package echolab.bench;

import echolab.kernel.Fd;
import echolab.unix.Pty;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A server in C, the book's or one like it, compiled here with `gcc -O2`, on a terminal of its own
/// like ours. It dies with the thread that started it.
final class CServer implements Server {
    private static final String FORKING = "echoserverp.c";
    private static final String OTHERS = "echoservers.c";
    private static final Fd BEHIND_ALL = new Fd(1024);

    private final Process process;

    private CServer(Process process) {
        this.process = process;
    }

    /// Compiles and starts the book's fork-per-connection server; empty where there is no gcc.
    ///
    /// @throws IllegalStateException when gcc does not compile it
    static Optional<CServer> start() throws InterruptedException {
        return start(FORKING, List.of("0"));
    }

    /// The same for the server of that model.
    static Optional<CServer> start(String model) throws InterruptedException {
        return start(OTHERS, List.of("0", model));
    }

    private static Optional<CServer> start(String source, List<String> arguments)
            throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("echolab-bench");
            Path program = folder.resolve("server");
            try {
                return compile(source, program)
                        ? Optional.of(start(program, arguments))
                        : Optional.empty();
            } finally {
                Files.deleteIfExists(program);
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean compile(String name, Path program)
            throws IOException, InterruptedException {
        Process gcc;
        try {
            gcc =
                    new ProcessBuilder(
                                    "gcc",
                                    "-O2",
                                    "-pthread",
                                    "-o",
                                    program.toString(),
                                    "-x",
                                    "c",
                                    "-")
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
        } catch (IOException noSuchProgram) {
            return false;
        }
        try (InputStream source = CServer.class.getResourceAsStream(name);
                OutputStream in = gcc.getOutputStream()) {
            if (source == null) {
                throw new IllegalStateException(name + " is not packaged");
            }
            source.transferTo(in);
        }
        if (gcc.waitFor() != 0) {
            throw new IllegalStateException("gcc does not compile " + name);
        }
        return true;
    }

    private static CServer start(Path program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Pty terminal = Pty.open();
        File slave = new File(terminal.path());
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(slave)
                        .redirectOutput(slave)
                        .redirectError(slave)
                        .start();
        Screen.readAway(terminal);
        return new CServer(process);
    }

    @Override
    public int pid() {
        return Math.toIntExact(process.pid());
    }

    @Override
    public Fd firstHidden() {
        return BEHIND_ALL;
    }

    @Override
    public void close() {
        Ending.ofGroup(pid());
    }
}
