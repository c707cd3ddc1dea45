package echolab.script.check;

import echolab.script.syntax.Expr;
import echolab.script.syntax.Function;
import echolab.script.syntax.Function.Parameter;
import echolab.script.syntax.Kind;
import echolab.script.syntax.LaneNames;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.ScriptError;

/// Whether a function got what it takes.
final class ArgumentCheck {
    private final Problems problems;
    private final java.util.function.Function<Expr, Kind> kindOf;

    ArgumentCheck(Problems problems, java.util.function.Function<Expr, Kind> kindOf) {
        this.problems = problems;
        this.kindOf = kindOf;
    }

    void check(Expr.Apply apply, Function function) {
        int given = apply.args().size();
        if (given < function.required() || given > function.parameters().size()) {
            problems.add(
                    problems.at(apply.at(), Phrase.WRONG_NUMBER_OF_ARGUMENTS)
                            .expected(Message.code(function.signature())));
            return;
        }
        for (int i = 0; i < given; i++) {
            check(apply.args().get(i), function.parameters().get(i), function);
        }
    }

    private void check(Expr arg, Parameter parameter, Function function) {
        boolean fits =
                switch (parameter) {
                    case FD -> kindOf.apply(arg).fits(Kind.INTEGER);
                    case LANE -> arg instanceof Expr.Word w && LaneNames.isLane(w.text());
                    case STAGE, CLIENT, FILE -> arg instanceof Expr.Word w && isSimple(w);
                    case NAME -> arg instanceof Expr.Word;
                };
        if (!fits) {
            problems.add(error(arg, parameter, function));
        }
    }

    private ScriptError error(Expr arg, Parameter parameter, Function function) {
        ScriptError error =
                problems.at(arg.at(), Phrase.WRONG_ARGUMENT, Message.code(function.signature()))
                        .expected(Message.of(name(parameter)));
        return arg instanceof Expr.TextLiteral && parameter != Parameter.FD
                ? error.hint(Phrase.HINT_NO_QUOTES)
                : error;
    }

    private static boolean isSimple(Expr.Word word) {
        return !word.text().contains(".");
    }

    private static Phrase name(Parameter parameter) {
        return switch (parameter) {
            case LANE -> Phrase.A_LANE;
            case STAGE -> Phrase.A_STAGE;
            case FD -> Phrase.A_DESCRIPTOR;
            case FILE -> Phrase.A_FILE;
            case CLIENT -> Phrase.A_CLIENT;
            case NAME -> Phrase.A_VARIABLE;
        };
    }
}
