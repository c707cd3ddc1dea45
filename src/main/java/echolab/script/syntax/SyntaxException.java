package echolab.script.syntax;

import echolab.script.text.ScriptError;

/// Ends the parsing of one line; the next line is parsed all the same.
final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ScriptError error;

    SyntaxException(ScriptError error) {
        super(error.toString(), null, false, false);
        this.error = error;
    }

    ScriptError error() {
        return error;
    }
}
