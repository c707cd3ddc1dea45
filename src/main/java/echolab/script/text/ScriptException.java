package echolab.script.text;

import java.util.List;

/// A script that cannot be run as it is written; nothing of it has run.
public final class ScriptException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<ScriptError> errors;

    public ScriptException(List<ScriptError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    public List<ScriptError> errors() {
        return errors;
    }
}
