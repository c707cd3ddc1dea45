package echolab.script;

import echolab.script.check.Checker;
import echolab.script.check.ServerFiles;
import echolab.script.check.Surroundings;
import echolab.script.syntax.ScriptParser;
import echolab.script.text.ErrorReport;
import echolab.script.text.ScriptError;
import echolab.script.text.ScriptException;
import echolab.script.text.SourceFile;
import echolab.script.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What is wrong with a script, as one line an error: `LINE:COLUMN+LENGTH what (hint)`.
public final class Errors {
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    private Errors() {}

    /// Of its lines alone.
    public static List<String> ofSyntax(String script) {
        return shown(ScriptParser.parse(SourceFile.of("s.echo", script)).errors());
    }

    /// Of everything that can be known before it runs.
    public static List<String> of(String script) {
        return of(script, Path.of("."));
    }

    public static List<String> of(String script, Path folder) {
        Surroundings surroundings =
                new Surroundings(List.of("iterative", "process"), new ServerFiles(List.of(folder)));
        try {
            new Checker(surroundings).read(SourceFile.of("s.echo", script));
            return List.of();
        } catch (ScriptException e) {
            return shown(e.errors());
        }
    }

    private static List<String> shown(List<ScriptError> errors) {
        return errors.stream().map(Errors::shown).toList();
    }

    private static String shown(ScriptError error) {
        return "%d:%d+%d %s%s"
                .formatted(
                        error.at().line(),
                        error.at().column(),
                        error.at().length(),
                        new ErrorReport(ENGLISH).sentence(error),
                        error.hint().map(h -> " (" + ENGLISH.text(h) + ")").orElse(""));
    }
}
