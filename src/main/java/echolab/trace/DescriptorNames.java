package echolab.trace;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds in a server's source the variable into which a new descriptor went, so that pictures
/// can label `4` with `connfd`. Reads only the few lines around that of the call.
public final class DescriptorNames {
    private static final int LINES_BEFORE = 4;
    private static final int LINES_AFTER = 2;

    private static final Pattern NOISE =
            Pattern.compile(
                    "//[^\n]*|(?s:/\\*.*?\\*/)|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'");
    private static final String INDEXES = "(?:\\[[^\\]]*\\])*";
    private static final String VARIABLE =
            "(?:\\w+" + INDEXES + "\\.)*([A-Za-z_]\\w*" + INDEXES + ")";
    private static final Pattern ASSIGNED = Pattern.compile(VARIABLE + "\\s*=\\s*\\z");
    private static final Pattern ARGUMENT = Pattern.compile("\\s*" + VARIABLE + "\\s*");
    private static final Pattern ANY_CALL = Pattern.compile("[\\w.]*\\w\\s*\\(");

    private DescriptorNames() {}

    /// The names of the descriptors that a call returned, in order: one, or two for `pipe(2)`
    /// (`fds[0]`, `fds[1]`); empty when the source names none. A call made by a function of
    /// another name (`socket` in `open_listenfd`) is looked for under any name.
    ///
    /// @param line the line of the call, counted from 1; 0 when it is not known
    public static List<String> of(String sourceText, int line, Call call) {
        return Place.of(sourceText, line).flatMap(place -> place.name(call)).stream()
                .flatMap(name -> namesFrom(name, call).stream())
                .toList();
    }

    private static List<String> namesFrom(String name, Call call) {
        return call == Call.PIPE ? List.of(name + "[0]", name + "[1]") : List.of(name);
    }

    /// Some lines of source without comments and strings; the line of the call is that between
    /// `from` and `to`.
    private record Place(String text, int from, int to) {

        static Optional<Place> of(String sourceText, int line) {
            int start = startOf(sourceText, line);
            if (line < 1 || start < 0) {
                return Optional.empty();
            }
            int first = startOf(sourceText, Math.max(1, line - LINES_BEFORE));
            int last = endOf(sourceText, start, LINES_AFTER);
            String text = withoutNoise(sourceText.substring(first, last));
            return Optional.of(new Place(text, start - first, endOf(sourceText, start, 0) - first));
        }

        Optional<String> name(Call call) {
            Matcher named =
                    Pattern.compile("[\\w.]*\\b" + call.cName() + "\\s*\\(")
                            .matcher(text)
                            .region(from, to);
            if (named.find()) {
                return assignedBefore(named.start()).or(() -> argument(call, named.end()));
            }
            return ANY_CALL.matcher(text)
                    .region(from, to)
                    .results()
                    .flatMap(any -> assignedBefore(any.start()).stream())
                    .findFirst();
        }

        private Optional<String> assignedBefore(int position) {
            Matcher m = ASSIGNED.matcher(text.substring(0, position));
            return m.find() ? Optional.of(m.group(1)) : Optional.empty();
        }

        /// The variable that stands where the call writes or takes the new descriptors.
        private Optional<String> argument(Call call, int position) {
            int index = call == Call.PIPE ? 0 : call == Call.DUP2 ? 1 : Integer.MAX_VALUE;
            String[] arguments = text.substring(position).split("[,);]", 3);
            return index < arguments.length ? variable(arguments[index]) : Optional.empty();
        }

        private static Optional<String> variable(String argument) {
            Matcher m = ARGUMENT.matcher(argument);
            return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
        }

        /// Comments and strings become blanks of the same length.
        private static String withoutNoise(String source) {
            return NOISE.matcher(source).replaceAll(m -> m.group().replaceAll("[^\n]", " "));
        }

        private static int startOf(String source, int line) {
            int start = 0;
            for (int i = 1; i < line && start >= 0; i++) {
                int end = source.indexOf('\n', start);
                start = end < 0 ? -1 : end + 1;
            }
            return start;
        }

        private static int endOf(String source, int start, int linesAfter) {
            int end = source.indexOf('\n', start);
            for (int i = 0; i < linesAfter && end >= 0; i++) {
                end = source.indexOf('\n', end + 1);
            }
            return end < 0 ? source.length() : end;
        }
    }
}
