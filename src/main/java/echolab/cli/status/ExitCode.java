package echolab.cli.status;

/// What a command tells the shell.
public enum ExitCode {
    /// All held.
    HELD(0),
    /// Something expected did not hold.
    NOT_HELD(1),
    /// Bad input or usage.
    BAD_INPUT(2),
    /// This machine cannot; the reason has been printed.
    CANNOT(3);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /// The exit status.
    public int status() {
        return status;
    }
}
