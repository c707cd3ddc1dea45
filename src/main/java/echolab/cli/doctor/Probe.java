package echolab.cli.doctor;

/// Looks at one thing of this machine, changing nothing.
@FunctionalInterface
public interface Probe {
    /// What was found, told in the reader's language. Never throws: a probe that cannot look reports
    /// what it looked for as limited or missing.
    Check look(Findings findings);
}
