package echolab.script.check;

import echolab.script.syntax.Script;
import echolab.script.syntax.ScriptParser;
import echolab.script.syntax.ScriptParser.Parsed;
import echolab.script.syntax.Statement;
import echolab.script.text.Position;
import echolab.script.text.ScriptError;
import echolab.script.text.ScriptException;
import echolab.script.text.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads scripts: parses them and finds what is wrong with them before anything runs.
public final class Checker {
    private static final Comparator<Position> BY_PLACE =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    private final Surroundings surroundings;

    public Checker(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// A script that stands for itself.
    ///
    /// @throws ScriptException with everything that is wrong with it
    public Script read(SourceFile source) {
        return read(source, new Scope());
    }

    /// A script that goes on where `scope` is; the scope goes on with it.
    ///
    /// @throws ScriptException with everything that is wrong with it
    public Script read(SourceFile source, Scope scope) {
        Parsed parsed = ScriptParser.parse(source);
        List<ScriptError> errors = new ArrayList<>(parsed.errors());
        Problems problems = new Problems(source);
        StatementCheck statements = new StatementCheck(problems, surroundings);
        parsed.script().statements().forEach(statements::check);
        if (errors.isEmpty()) {
            checkNames(parsed.script(), scope, problems);
        }
        errors.addAll(problems.errors());
        if (!errors.isEmpty()) {
            errors.sort(Comparator.comparing(ScriptError::at, BY_PLACE));
            throw new ScriptException(errors);
        }
        return parsed.script();
    }

    /// A line that could not be parsed may be the one that starts a stage: then names say nothing.
    private static void checkNames(Script script, Scope scope, Problems problems) {
        NameCheck names = new NameCheck(problems, scope, script);
        for (Statement statement : script.statements()) {
            names.check(statement);
        }
    }
}
