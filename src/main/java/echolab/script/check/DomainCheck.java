package echolab.script.check;

import echolab.kernel.Signal;
import echolab.script.syntax.Expr;
import echolab.script.syntax.Function;
import echolab.script.syntax.Operator;
import echolab.script.text.DidYouMean;
import echolab.script.text.Phrase;
import echolab.trace.Call;
import echolab.trace.LaneState.Activity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds symbols that a function can never give: `state(p) == zombi` would be false for ever.
final class DomainCheck {
    private static final List<String> STATES =
            Arrays.stream(Activity.values()).map(a -> a.name().toLowerCase(Locale.ROOT)).toList();
    private static final List<String> SIGNALS =
            Arrays.stream(Signal.values()).map(Signal::name).toList();
    private static final List<String> CALLS =
            Arrays.stream(Call.values()).map(Call::cName).toList();

    private final Problems problems;

    DomainCheck(Problems problems) {
        this.problems = problems;
    }

    /// A comparison or `in`.
    void check(Expr.Binary e) {
        compare(e.left(), e.right(), e.operator());
        if (e.operator() != Operator.IN) {
            compare(e.right(), e.left(), e.operator());
        }
    }

    private void compare(Expr from, Expr against, Operator operator) {
        Optional<Function> function = functionOf(from);
        if (function.isPresent()) {
            words(against).forEach(word -> check(function.get(), word));
        } else if (operator == Operator.IN && from instanceof Expr.Word word) {
            functionOf(against).ifPresent(f -> check(f, word));
        }
    }

    private static Optional<Function> functionOf(Expr expr) {
        return expr instanceof Expr.Apply apply
                ? Function.named(apply.function().text())
                : Optional.empty();
    }

    private static List<Expr.Word> words(Expr expr) {
        List<Expr> parts =
                switch (expr) {
                    case Expr.SetLiteral set -> set.elements();
                    case Expr.ListLiteral list -> list.elements();
                    default -> List.of(expr);
                };
        return parts.stream()
                .filter(Expr.Word.class::isInstance)
                .map(Expr.Word.class::cast)
                .toList();
    }

    private void check(Function function, Expr.Word word) {
        switch (function) {
            case STATE -> require(word, STATES, Phrase.UNKNOWN_STATE);
            case PENDING -> require(word, SIGNALS, Phrase.UNKNOWN_SIGNAL);
            case CALL -> call(word);
            case ERRNO -> errno(word);
            default -> {}
        }
    }

    private void require(Expr.Word word, List<String> possible, Phrase phrase) {
        if (!possible.contains(word.text())) {
            problems.unknown(word.at(), phrase, possible);
        }
    }

    /// Other calls exist than our servers make today; only a slip of the pen is refused.
    private void call(Expr.Word word) {
        boolean slip =
                !CALLS.contains(word.text())
                        && !OTHER_CALLS.contains(word.text())
                        && DidYouMean.closest(word.text(), CALLS).isPresent();
        if (slip) {
            problems.unknown(word.at(), Phrase.UNKNOWN_CALL, CALLS);
        }
    }

    private static final Set<String> OTHER_CALLS =
            Set.of("send", "recv", "accept4", "pipe2", "dup3", "poll", "select", "openat", "link");

    private void errno(Expr.Word word) {
        if (!word.text().equals("none") && !word.text().matches("E[A-Z0-9]+")) {
            problems.unknown(word.at(), Phrase.UNKNOWN_ERRNO, List.of("none", "EMFILE", "EINTR"));
        }
    }
}
