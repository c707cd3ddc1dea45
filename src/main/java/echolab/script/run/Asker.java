package echolab.script.run;

import echolab.script.eval.Value;
import echolab.script.syntax.Statement;
import java.util.List;
import java.util.Optional;

/// Puts a question to the reader.
@FunctionalInterface
public interface Asker {
    /// Nobody is there to answer.
    Asker NOBODY = (question, choices, answer) -> Optional.empty();

    /// Asks it and waits for the answer.
    ///
    /// @param choices what may be answered; empty when anything may
    /// @param answer the right answer
    /// @return the reader's answer; empty when there is none
    Optional<Value> ask(Statement.Ask question, List<Value> choices, Value answer);
}
