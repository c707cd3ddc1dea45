package echolab.script.run;

import echolab.script.syntax.Script;
import echolab.script.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Carries out a whole script, as far as that makes sense.
public final class ScriptRunner {
    private final Interpreter interpreter;
    private final Consumer<Result> listener;

    /// @param listener is told each result as it comes
    public ScriptRunner(Interpreter interpreter, Consumer<Result> listener) {
        this.interpreter = interpreter;
        this.listener = listener;
    }

    /// The results of the statements that were carried out: all, or up to the first after which the
    /// rest makes no sense.
    public List<Result> run(Script script) {
        List<Result> results = new ArrayList<>();
        for (Statement statement : script.statements()) {
            Result result = interpreter.execute(statement);
            results.add(result);
            listener.accept(result);
            if (!result.outcome().goesOn()) {
                break;
            }
        }
        return results;
    }
}
