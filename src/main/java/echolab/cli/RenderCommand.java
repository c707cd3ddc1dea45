package echolab.cli;

import echolab.cli.render.RenderOrder;
import echolab.cli.render.RenderOrder.Steps;
import echolab.cli.render.RenderService;
import echolab.cli.render.ScriptTraces;
import echolab.frame.BitRange;
import echolab.fx.export.Format;
import echolab.fx.picture.PictureStyle;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./echolab render TRACE|FILE --at N|--all -o OUT.png|.gif|.pdf`
@Command(name = "render", mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {
    private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.(.*)");
    private static final double LEAST_SCALE = 0.25;
    private static final double MOST_SCALE = 4;

    private final Messages words;
    private final RenderService service;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "TRACE|FILE", descriptionKey = "input")
    private Path input = Path.of("");

    @Option(names = "--at", paramLabel = "N", descriptionKey = "at")
    private @Nullable String at;

    @Option(names = "--all", descriptionKey = "all")
    private boolean all;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            descriptionKey = "output")
    private Path output = Path.of("");

    @Option(names = "--stage", paramLabel = "NAME", descriptionKey = "stage")
    private @Nullable String stage;

    @Option(names = "--size", paramLabel = "WxH", descriptionKey = "size")
    private String size = "1280x720";

    @Option(names = "--theme", paramLabel = "light|dark", descriptionKey = "theme")
    private Theme theme = Theme.LIGHT;

    @Option(names = "--scale", paramLabel = "S", descriptionKey = "scale")
    private double scale = 1;

    @Option(names = "--limits", descriptionKey = "limits")
    private boolean limits;

    @Option(names = "--bits", paramLabel = "N|N-M", descriptionKey = "bits")
    private @Nullable String bits;

    RenderCommand(ScriptTraces scripts, Locale locale) {
        this.words = Messages.of("echolab.cli.render", locale);
        this.service = new RenderService(scripts, locale, words::text);
    }

    @Override
    public Integer call() {
        Format format = Format.of(output).orElseThrow(() -> bad("suffix", output));
        Steps steps = steps();
        if (!format.holdsMany() && (steps instanceof Steps.All || steps instanceof Steps.Range)) {
            throw bad("png.all", output);
        }
        RenderOrder order =
                new RenderOrder(input, output, format, steps, Optional.ofNullable(stage), style());
        return service.render(order, spec.commandLine().getOut(), spec.commandLine().getErr())
                .status();
    }

    private Steps steps() {
        if (all && at != null) {
            throw bad("at.and.all");
        }
        if (all) {
            return new Steps.All();
        }
        if (at == null) {
            return new Steps.Last();
        }
        Matcher range = RANGE.matcher(at);
        return range.matches() ? new Steps.Range(range.group(1), range.group(2)) : new Steps.At(at);
    }

    private PictureStyle style() {
        PictureSize asked = PictureSize.of(size).orElseThrow(() -> bad("size", size));
        if (!asked.isPossible()) {
            throw bad(
                    "size.range",
                    size,
                    PictureStyle.LEAST_WIDTH,
                    PictureStyle.LEAST_HEIGHT,
                    PictureSize.LARGEST);
        }
        if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
            throw bad("scale.range", scale, LEAST_SCALE, MOST_SCALE);
        }
        return new PictureStyle(
                asked.width(), asked.height(), theme == Theme.DARK, scale, 0, limits, bits());
    }

    private Optional<BitRange> bits() {
        Optional<BitRange> range = Optional.ofNullable(bits).flatMap(BitRange::parse);
        if (bits != null && range.isEmpty()) {
            throw bad("bits.range", bits, BitRange.HIGHEST);
        }
        return range;
    }

    private ParameterException bad(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), words.text(key, arguments));
    }
}
