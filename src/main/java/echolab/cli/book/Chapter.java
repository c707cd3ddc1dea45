package echolab.cli.book;

import echolab.cli.run.ScriptReport;
import echolab.cli.status.ExitCode;
import echolab.script.check.Checker;
import echolab.script.check.ServerFiles;
import echolab.script.check.Surroundings;
import echolab.script.run.Asker;
import echolab.script.run.Interpreter;
import echolab.script.run.Result;
import echolab.script.run.ScriptRunner;
import echolab.script.syntax.Script;
import echolab.script.syntax.Statement;
import echolab.script.text.SourceFile;
import echolab.stage.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One script of the book, and where its pictures are taken.
///
/// @param name of the script
/// @param marks in the order of the script
public record Chapter(String name, Script script, List<Mark> marks) {
    private static final ServerFiles NO_FILES = new ServerFiles(List.of());

    /// The scripts, in the order of the book.
    public static final List<String> NAMES =
            List.of(
                    "iterative",
                    "process",
                    "select",
                    "pool",
                    "poll",
                    "epoll",
                    "thread",
                    "threadpool",
                    "prefork",
                    "prefork-pass",
                    "ports",
                    "signals",
                    "demo-fork",
                    "demo-all",
                    "limits",
                    "faulty",
                    "two",
                    "three",
                    "four",
                    "names",
                    "crowd-process",
                    "crowd-pool",
                    "crowd-1000",
                    "crowd-epoll",
                    "crowd-thread",
                    "crowd-four");

    public Chapter {
        marks = List.copyOf(marks);
    }

    /// The bundled script of that name.
    ///
    /// @param models the ids of the models that can be started
    public static Chapter load(String name, List<String> models) {
        SourceFile text = SourceFile.of(name + ".echo", text(name));
        Script script = new Checker(new Surroundings(models, NO_FILES)).read(text);
        return new Chapter(name, script, Mark.in(text.lines()));
    }

    private static String text(String name) {
        try (InputStream in =
                Chapter.class.getResourceAsStream("/echolab/book/" + name + ".echo")) {
            if (in == null) {
                throw new IllegalStateException("the book has no script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The name of the situation at a mark, unique in the book.
    public String situation(Mark mark) {
        return name + "-" + mark.name();
    }

    /// Carries the script out, and stops at each mark while the photographer works.
    ///
    /// @return the first statement that did not do what it should; empty when all did
    public Optional<Result> play(Run run, Consumer<Mark> photographer) {
        Interpreter interpreter = new Interpreter(run, NO_FILES, Asker.NOBODY, System::nanoTime);
        Consumer<Result> atMarks =
                result -> {
                    if (result.outcome().goesOn()) {
                        marksAfter(result.statement()).forEach(photographer);
                    }
                };
        return new ScriptRunner(interpreter, atMarks)
                .run(script).stream()
                        .filter(r -> ScriptReport.exitCode(r.outcome()) != ExitCode.HELD)
                        .findFirst();
    }

    private List<Mark> marksAfter(Statement statement) {
        int from = statement.at().line();
        int to =
                script.statements().stream()
                        .mapToInt(s -> s.at().line())
                        .filter(line -> line > from)
                        .min()
                        .orElse(Integer.MAX_VALUE);
        return marks.stream().filter(m -> m.line() > from && m.line() < to).toList();
    }
}
