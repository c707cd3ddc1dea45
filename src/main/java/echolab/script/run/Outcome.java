package echolab.script.run;

import echolab.script.eval.Observation;
import echolab.script.eval.Value;
import echolab.script.text.Message;
import echolab.stage.StageException;
import java.util.List;
import java.util.Optional;

/// What became of one statement.
public sealed interface Outcome {
    /// It was carried out.
    record Done() implements Outcome {}

    /// The claim is true.
    ///
    /// @param observed what its functions gave
    record Held(List<Observation> observed) implements Outcome {
        public Held {
            observed = List.copyOf(observed);
        }
    }

    /// The claim is false.
    ///
    /// @param observed what its functions gave
    record NotHeld(List<Observation> observed) implements Outcome {
        public NotHeld {
            observed = List.copyOf(observed);
        }
    }

    /// What was waited for did not come.
    ///
    /// @param reason what became of it
    /// @param observed how things stand instead
    record NotReached(Message reason, List<Observation> observed) implements Outcome {
        public NotReached {
            observed = List.copyOf(observed);
        }
    }

    /// The reader was asked.
    ///
    /// @param answer the right answer, computed from the live state
    /// @param given the reader's; empty when there was none
    record Asked(Value answer, Optional<Value> given) implements Outcome {}

    /// None of the choices is the right answer.
    record Unanswerable(Value answer, List<Value> choices) implements Outcome {
        public Unanswerable {
            choices = List.copyOf(choices);
        }
    }

    /// It cannot be done.
    ///
    /// @param kind whose fault it is
    record Impossible(StageException.Kind kind, Message reason) implements Outcome {
        /// What a stage said.
        public static Impossible of(StageException e) {
            return new Impossible(e.kind(), Message.verbatim(e.getMessage()));
        }
    }

    /// It was interrupted from outside.
    record Interrupted() implements Outcome {}

    /// Whether what follows in the script still makes sense: after a claim that does not hold it
    /// does, after something that could not be done it does not.
    default boolean goesOn() {
        return switch (this) {
            case Done _, Held _, NotHeld _, Asked _, Unanswerable _ -> true;
            case NotReached _, Impossible _, Interrupted _ -> false;
        };
    }
}
