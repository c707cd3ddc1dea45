package echolab.script.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The functions of the language, with what they take and what they give.
public enum Function {
    FDS("fds", Kind.SET, Parameter.LANE),
    FILE("file", Kind.SYMBOL, Parameter.LANE, Parameter.FD),
    REFCNT("refcnt", Kind.INTEGER, Parameter.STAGE, Parameter.FILE),
    STATE("state", Kind.SYMBOL, Parameter.LANE),
    CALL("call", Kind.SYMBOL, Parameter.LANE),
    /// `none` before a lane's first call, else a number.
    RESULT("result", Kind.ANY, Parameter.LANE),
    ERRNO("errno", Kind.SYMBOL, Parameter.LANE),
    QUEUE("queue", Kind.INTEGER, Parameter.STAGE),
    CHILDREN("children", Kind.INTEGER, Parameter.STAGE),
    ZOMBIES("zombies", Kind.INTEGER, Parameter.STAGE),
    PENDING("pending", Kind.SET, Parameter.LANE),
    BITS("bits", Kind.SET, Parameter.STAGE, Parameter.NAME),
    VAR("var", Kind.ANY, Parameter.STAGE, Parameter.NAME),
    RECEIVED("received", Kind.STRING, Parameter.CLIENT, Parameter.STAGE),
    EOF("eof", Kind.BOOLEAN, Parameter.CLIENT, Parameter.STAGE),
    VERIFIED("verified", Kind.BOOLEAN, Parameter.STAGE);

    /// What an argument names.
    public enum Parameter {
        LANE,
        STAGE,
        FD,
        FILE,
        CLIENT,
        NAME
    }

    private final String word;
    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Parameter> parameters;

    Function(String word, Kind kind, Parameter... parameters) {
        this.word = word;
        this.kind = kind;
        this.parameters = List.of(parameters);
    }

    /// As it is written.
    public String word() {
        return word;
    }

    /// Of its value.
    public Kind kind() {
        return kind;
    }

    /// All that it takes, the optional last one included.
    public List<Parameter> parameters() {
        return parameters;
    }

    /// How many arguments there must be: a client's stage may be left out.
    public int required() {
        return parameters.getFirst() == Parameter.CLIENT ? 1 : parameters.size();
    }

    /// `refcnt(STAGE, FILE)`, `eof(CLIENT[, STAGE])`.
    public String signature() {
        String needed = joined(parameters.subList(0, required()));
        String optional = joined(parameters.subList(required(), parameters.size()));
        return word + "(" + needed + (optional.isEmpty() ? "" : "[, " + optional + "]") + ")";
    }

    public static Optional<Function> named(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    /// All names, in the order of the reference.
    public static List<String> words() {
        return Arrays.stream(values()).map(Function::word).toList();
    }

    private static String joined(List<Parameter> some) {
        return some.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }
}
