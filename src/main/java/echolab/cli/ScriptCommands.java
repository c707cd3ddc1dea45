package echolab.cli;

import echolab.cli.book.PictureBook;
import echolab.cli.render.ScriptTraces;
import echolab.cli.run.FramePainter;
import echolab.cli.run.Marks;
import echolab.cli.run.OpenRuns;
import echolab.cli.run.RunService;
import echolab.script.text.Texts;
import echolab.stage.LiveRun;
import echolab.stage.Model;
import java.io.Console;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The commands that speak the script language, put together for this machine.
final class ScriptCommands {
    private static final List<String> MODELS =
            Arrays.stream(Model.values()).map(Model::id).toList();

    private final OpenRuns openRuns = OpenRuns.closedAtExit();
    private final Locale locale;
    private final List<FramePainter> painters;
    private final boolean terminal;
    private final boolean colours;

    /// @param painters the files that `run --frames` writes
    ScriptCommands(Map<String, String> environment, Locale locale, List<FramePainter> painters) {
        this.locale = locale;
        this.painters = List.copyOf(painters);
        this.terminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        this.colours = terminal && wantsColours(environment);
    }

    /// Whether what is printed may be coloured.
    boolean colours() {
        return colours;
    }

    RunCommand run() {
        return new RunCommand(service());
    }

    /// Scripts that are run for their recording.
    ScriptTraces traces() {
        return (script, trace, err) -> {
            List<String> files = List.of(script.toString());
            RunService.Order order =
                    new RunService.Order(
                            files, false, Optional.of(trace), Optional.empty(), Optional.empty());
            return service().run(order, err, err);
        };
    }

    private RunService service() {
        var where = new RunService.Terminal(System.in, System.out.charset(), colours);
        return new RunService(
                where, MODELS, LiveRun::new, openRuns, painters, InstantSource.system(), locale);
    }

    PictureBookCommand pictureBook() {
        Messages words = Messages.of("echolab.cli.book.book", locale);
        return new PictureBookCommand(
                new PictureBook(LiveRun::new, openRuns, MODELS, locale, words::text), words);
    }

    ConsoleCommand console() {
        return new ConsoleCommand(
                new ConsoleCommand.Setting(
                        terminal,
                        MODELS,
                        LiveRun::new,
                        openRuns,
                        Texts.in(locale),
                        new Marks(System.out.charset(), colours),
                        colours));
    }

    /// Colours are for terminals that have them, and for people who have not declined them
    /// (no-color.org).
    private static boolean wantsColours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }
}
