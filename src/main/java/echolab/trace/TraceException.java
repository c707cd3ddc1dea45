package echolab.trace;

import java.util.Locale;

/// A trace file cannot be opened or made at all.
public final class TraceException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient TraceProblem problem;

    public TraceException(TraceProblem problem) {
        super(problem.message(Locale.ENGLISH));
        this.problem = problem;
    }

    public TraceProblem problem() {
        return problem;
    }
}
