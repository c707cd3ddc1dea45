package echolab.cli;

import echolab.cli.book.BookOrder;
import echolab.cli.book.PictureBook;
import echolab.fx.album.WindowLook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./echolab picture-book DIR`
@Command(name = "picture-book", mixinStandardHelpOptions = true)
final class PictureBookCommand implements Callable<Integer> {
    private final Messages words;
    private final PictureBook book;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "folder")
    private Path folder = Path.of("");

    @Option(names = "--only", split = ",", paramLabel = "NAME", descriptionKey = "only")
    private List<String> only = new ArrayList<>();

    @Option(names = "--size", split = ",", paramLabel = "WxH", descriptionKey = "size")
    private List<String> sizes = List.of("1280x720", "1920x1080", "3840x2160");

    @Option(names = "--language", split = ",", paramLabel = "en|ko", descriptionKey = "language")
    private List<Language> languages = List.of(Language.values());

    @Option(names = "--theme", split = ",", paramLabel = "light|dark", descriptionKey = "theme")
    private List<Theme> themes = List.of(Theme.values());

    /// @param words the texts of the bundle `book`
    PictureBookCommand(PictureBook book, Messages words) {
        this.book = book;
        this.words = words;
    }

    @Override
    public Integer call() {
        List<String> known = book.situations();
        for (String name : only) {
            if (known.stream().noneMatch(situation -> situation.startsWith(name))) {
                throw bad("unknown", name, String.join(", ", known));
            }
        }
        var out = spec.commandLine().getOut();
        return book.make(new BookOrder(folder, only, looks()), out, spec.commandLine().getErr())
                .status();
    }

    private List<WindowLook> looks() {
        List<WindowLook> looks = new ArrayList<>();
        for (String text : sizes) {
            PictureSize size = PictureSize.of(text).orElseThrow(() -> bad("size", text));
            if (!size.isPossible()) {
                throw bad("size", text);
            }
            for (Language language : languages) {
                for (Theme theme : themes) {
                    Locale locale = language.locale();
                    boolean dark = theme == Theme.DARK;
                    looks.add(new WindowLook(locale, dark, size.width(), size.height()));
                }
            }
        }
        return looks;
    }

    private ParameterException bad(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), words.text(key, arguments));
    }
}
