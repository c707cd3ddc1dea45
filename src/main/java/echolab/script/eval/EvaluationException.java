package echolab.script.eval;

import echolab.script.text.Message;
import echolab.script.text.Phrase;

/// An expression that has no value at this moment.
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message reason;
    private final boolean notYet;

    private EvaluationException(Message reason, boolean notYet) {
        super(reason.toString());
        this.reason = reason;
        this.notYet = notYet;
    }

    static EvaluationException of(Phrase phrase, Object... args) {
        return new EvaluationException(Message.of(phrase, args), false);
    }

    /// What it speaks of does not exist, but may come to be.
    static EvaluationException notYet(Phrase phrase, Object... args) {
        return new EvaluationException(Message.of(phrase, args), true);
    }

    public Message reason() {
        return reason;
    }

    /// Whether waiting may help: a lane that is not born, a variable not yet written.
    public boolean isNotYet() {
        return notYet;
    }
}
