package echolab.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The entry point: hands the arguments to picocli and its status to the shell.
@Command(name = "echolab", mixinStandardHelpOptions = true)
public final class Main {

    private Main() {}

    /// Runs one command and ends the JVM with its exit status.
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
