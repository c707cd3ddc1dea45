package echolab.cli;

import echolab.cli.render.ScriptTraces;
import echolab.cli.status.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// `./echolab render` as a terminal calls it, with what it prints.
final class Rendering {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /// Draws the golden run.
    ///
    /// @return the exit status
    int render(Object... arguments) {
        return run((_, _, _) -> ExitCode.HELD, GoldenRun.FILE, arguments);
    }

    /// @param scripts what a script leads to
    int run(ScriptTraces scripts, Path input, Object... arguments) {
        List<String> line =
                Stream.concat(Stream.of("render", input), Arrays.stream(arguments))
                        .map(Object::toString)
                        .toList();
        Locale locale = line.contains("ko") ? Locale.KOREAN : Locale.ENGLISH;
        return new Program(
                        locale,
                        new WindowCommand(locale, false),
                        List.of(new RenderCommand(scripts, locale)),
                        new PrintWriter(out),
                        new PrintWriter(err))
                .run(line.toArray(String[]::new));
    }
}
