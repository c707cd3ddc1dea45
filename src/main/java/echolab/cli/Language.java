package echolab.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A language that the program speaks. It has to be known before the command line is read, because
/// the help and the errors of the command line are in it too.
public enum Language {
    EN(Locale.ENGLISH),
    KO(Locale.KOREAN);

    static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /// The language asked for by `--lang`, else by the environment (locale(7): `LC_ALL`,
    /// `LC_MESSAGES`, `LANG`), else by the machine. The environment comes first because the JVM
    /// reports English when the locale that it names has not been generated.
    static Locale of(String[] args, Map<String, String> environment, Locale machine) {
        return asked(args)
                .or(() -> named(environment))
                .or(() -> startingWith(machine.getLanguage()))
                .orElse(EN)
                .locale;
    }

    /// Whether the arguments ask for a language.
    static boolean isAsked(String[] args) {
        return asked(args).isPresent();
    }

    private static Optional<Language> asked(String[] args) {
        return IntStream.range(0, args.length)
                .boxed()
                .flatMap(i ->
                        args[i].equals(OPTION) && i + 1 < args.length
                                ? Stream.of(args[i + 1])
                                : Stream.of(args[i])
                                        .filter(arg -> arg.startsWith(OPTION + "="))
                                        .map(arg -> arg.substring(OPTION.length() + 1)))
                .findFirst()
                .flatMap(Language::startingWith);
    }

    private static Optional<Language> named(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .flatMap(Language::startingWith);
    }

    private static Optional<Language> startingWith(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(language -> lower.startsWith(language.locale.getLanguage()))
                .findFirst();
    }
}
