package echolab.cli;

import echolab.bench.Benchmark;
import echolab.cli.doctor.Doctor;
import echolab.cli.doctor.Machine;
import echolab.cli.run.PngPainter;
import echolab.cli.run.TextPainter;
import echolab.cli.status.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
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
        System.exit(program(args).run(args));
    }

    /// All that can be asked for on the command line.
    static Program program(String... args) {
        Machine machine = Machine.here();
        Locale locale = Language.of(args, machine.environment(), Locale.getDefault());
        var scripts =
                new ScriptCommands(
                        machine.environment(),
                        locale,
                        List.of(new TextPainter(), new PngPainter()));
        var window = new WindowCommand(locale, Language.isAsked(args));
        Optional<ReplayWindow> replays =
                Optional.of(machine.environment().getOrDefault("DISPLAY", ""))
                        .filter(display -> !display.isEmpty())
                        .map(_ -> window::replay);
        return new Program(
                locale,
                window,
                List.of(
                        scripts.console(),
                        scripts.run(),
                        new ReplayCommand(
                                locale,
                                new PictureStepText(locale, scripts.colours()),
                                replays,
                                scripts.console()::continueFrom),
                        new BenchCommand(machine, Benchmark::all, locale),
                        new RenderCommand(scripts.traces(), locale),
                        scripts.pictureBook(),
                        new DoctorCommand(Doctor.of(machine, FONTS), locale)),
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()));
    }
}
