package echolab.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, in the reader's language.
final class BadUsage {
    private final Messages words;

    BadUsage(Locale locale) {
        words = Messages.of("echolab.cli.usage", locale);
    }

    /// One line, and one more where something similar was perhaps meant.
    List<String> lines(ParameterException bad) {
        return Stream.concat(Stream.of(cause(bad)), suggestion(bad).stream()).toList();
    }

    private String cause(ParameterException bad) {
        return switch (bad) {
            case MissingParameterException missing -> missing(missing.getMissing());
            case UnmatchedArgumentException unmatched ->
                    words.text(
                            unmatched.isUnknownOption() ? "option" : "word",
                            String.join(" ", unmatched.getUnmatched()));
            case BelowOneException below ->
                    words.text(
                            "value",
                            name(below.getArgSpec()),
                            below.getValue(),
                            words.text("value.counted"));
            case OverwrittenOptionException twice ->
                    words.text("twice", name(twice.getOverwritten()));
            default ->
                    bad.getArgSpec() == null || bad.getValue() == null
                            ? String.valueOf(bad.getMessage())
                            : value(bad.getArgSpec(), bad.getValue());
        };
    }

    private String missing(List<ArgSpec> args) {
        return words.text(
                "missing",
                args.stream()
                        .map(arg ->
                                arg.isOption()
                                        ? name(arg) + " " + arg.paramLabel()
                                        : arg.paramLabel())
                        .collect(Collectors.joining(", ")));
    }

    private String value(ArgSpec arg, String value) {
        return words.text("value", name(arg), value, expected(arg.type()));
    }

    private String expected(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        boolean fraction = type == double.class || type == Double.class;
        return words.text(fraction ? "value.number" : "value.whole");
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private Optional<String> suggestion(ParameterException bad) {
        List<String> similar =
                bad instanceof UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions()
                        : List.of();
        return similar.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("meant", String.join(", ", similar)));
    }
}
