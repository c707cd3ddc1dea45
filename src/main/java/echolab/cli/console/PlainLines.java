package echolab.cli.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Lines from a pipe or a file. Each is printed again behind the prompt, so that what is written
/// reads like a session.
public final class PlainLines implements LineSource {
    private final BufferedReader in;
    private final PrintWriter out;

    public PlainLines(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Optional<String> read(String prompt) {
        try {
            Optional<String> line = Optional.ofNullable(in.readLine());
            line.ifPresent(text -> out.println(prompt + text));
            out.flush();
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
