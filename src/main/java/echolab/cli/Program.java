package echolab.cli;

import echolab.cli.status.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// The command line as a whole: its commands, its language, what it does with errors.
public final class Program {
    private final CommandLine line;
    private final BadUsage usage;

    /// @param root what runs when no command is named
    /// @param commands objects annotated with `@Command`, in the order of the help
    public Program(
            Locale locale, Object root, List<Object> commands, PrintWriter out, PrintWriter err) {
        usage = new BadUsage(locale);
        line = new CommandLine(root);
        line.getCommandSpec().addOption(language());
        commands.forEach(line::addSubcommand);
        line.setResourceBundle(texts(locale))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(this::refuse)
                .setOut(out)
                .setErr(err);
    }

    /// Runs the command that the arguments name.
    ///
    /// @return its exit status
    public int run(String... args) {
        return line.execute(args);
    }

    /// `--lang`, checked here and obeyed by {@link Language#of}.
    private static OptionSpec language() {
        return OptionSpec.builder(Language.OPTION)
                .type(Language.class)
                .paramLabel("en|ko")
                .descriptionKey("lang")
                .scopeType(ScopeType.INHERIT)
                .build();
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                "echolab.cli.commands",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Bad usage: what is wrong, what was perhaps meant, where to read more.
    private int refuse(ParameterException bad, String[] args) {
        CommandLine command = bad.getCommandLine();
        PrintWriter err = command.getErr();
        usage.lines(bad).forEach(err::println);
        err.println("./" + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.BAD_INPUT.status();
    }

    /// The version that the jar was built as.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String built = Program.class.getPackage().getImplementationVersion();
            return new String[] {
                "Echo Lab " + (built == null ? "(not packaged)" : built),
                "JDK " + Runtime.version() + ", " + System.getProperty("java.home")
            };
        }
    }
}
