package echolab.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// An option whose number counts something was given one below 1.
final class BelowOneException extends ParameterException {
    /// @param option its name, as `--timeout`
    BelowOneException(CommandSpec command, String option, int value) {
        super(
                command.commandLine(),
                option + ": " + value + " < 1",
                command.findOption(option),
                String.valueOf(value));
    }
}
