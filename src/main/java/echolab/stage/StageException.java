package echolab.stage;

/// Something that was asked of a stage cannot be done. The message says what, why and what to do.
public class StageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String message;

    /// Whose fault it is, which decides the exit status of a command.
    public enum Kind {
        /// The request makes no sense here: an unknown lane, a name taken twice.
        BAD_REQUEST,
        /// The server did not do what was waited for: it crashed, exited, never listened, never
        /// came to its next call.
        SERVER,
        /// This machine cannot: a port is taken, no pseudo-terminal, a limit.
        MACHINE
    }

    public StageException(Kind kind, String message) {
        super(message);
        this.kind = kind;
        this.message = message;
    }

    public StageException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }

    public Kind kind() {
        return kind;
    }
}
