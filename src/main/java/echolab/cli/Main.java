package echolab.cli;

import echolab.cli.doctor.Doctor;
import echolab.cli.doctor.Machine;
import echolab.cli.run.OpenRuns;
import echolab.cli.run.RunService;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import java.io.Console;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the parts are put together and the JVM begins and ends.
public final class Main {
    private static final List<String> FONTS =
            List.of(
                    "echolab/fonts/Pretendard-Regular.otf",
                    "echolab/fonts/Pretendard-Bold.otf",
                    "echolab/fonts/NanumGothicCoding_400Regular.ttf");

    private Main() {}

    /// Runs one command and ends the JVM with its {@link ExitCode}.
    public static void main(String[] args) {
        Machine machine = Machine.here();
        Locale locale = Language.of(args, machine.environment(), Locale.getDefault());
        var program =
                new Program(
                        locale,
                        new WindowCommand(locale, Language.isAsked(args)),
                        List.of(
                                new RunCommand(runs(machine, locale)),
                                new ReplayCommand(
                                        locale, KernelStepText.in(locale), Optional.empty()),
                                new DoctorCommand(Doctor.of(machine, FONTS), locale)),
                        new PrintWriter(System.out, true, System.out.charset()),
                        new PrintWriter(System.err, true, System.err.charset()));
        System.exit(program.run(args));
    }

    private static RunService runs(Machine machine, Locale locale) {
        var terminal =
                new RunService.Terminal(
                        System.in, System.out.charset(), hasColours(machine.environment()));
        return new RunService(
                terminal,
                Arrays.stream(Model.values()).map(Model::id).toList(),
                LiveRun::new,
                OpenRuns.closedAtExit(),
                List.of(),
                InstantSource.system(),
                locale);
    }

    /// Colours are for a terminal that has them, and for people who have not declined them
    /// (no-color.org).
    private static boolean hasColours(Map<String, String> environment) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }
}
