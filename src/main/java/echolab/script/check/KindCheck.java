package echolab.script.check;

import echolab.script.syntax.Expr;
import echolab.script.syntax.Function;
import echolab.script.syntax.Kind;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.ScriptError;
import java.util.List;
import java.util.Optional;

/// Finds the kind of every expression, and what can never be meant: unknown functions, wrong
/// arguments, a set compared with a number.
final class KindCheck {
    private final Problems problems;
    private final ArgumentCheck arguments;
    private final DomainCheck domains;

    KindCheck(Problems problems) {
        this.problems = problems;
        this.arguments = new ArgumentCheck(problems, this::kindOf);
        this.domains = new DomainCheck(problems);
    }

    /// The expression must be a claim: true or false.
    void requireClaim(Expr expr) {
        require(expr, Kind.BOOLEAN);
    }

    Kind kindOf(Expr expr) {
        return switch (expr) {
            case Expr.IntLiteral _ -> Kind.INTEGER;
            case Expr.TextLiteral _ -> Kind.STRING;
            case Expr.BoolLiteral _ -> Kind.BOOLEAN;
            case Expr.Word word -> symbol(word);
            case Expr.SetLiteral set -> collection(Kind.SET, set.elements());
            case Expr.ListLiteral list -> collection(Kind.LIST, list.elements());
            case Expr.Apply apply -> apply(apply);
            case Expr.Not not -> require(not.operand(), Kind.BOOLEAN);
            case Expr.Negate negate -> require(negate.operand(), Kind.INTEGER);
            case Expr.Binary binary -> binary(binary);
        };
    }

    private Kind symbol(Expr.Word word) {
        if (word.text().contains(".")) {
            problems.add(
                    problems.at(word.at(), Phrase.LANE_IS_NO_VALUE)
                            .expected(
                                    Message.code("state(" + word.text() + ")"),
                                    Message.code("fds(" + word.text() + ")")));
            return Kind.ANY;
        }
        return Kind.SYMBOL;
    }

    private Kind collection(Kind kind, List<Expr> elements) {
        elements.forEach(this::kindOf);
        return kind;
    }

    private Kind apply(Expr.Apply apply) {
        Optional<Function> function = Function.named(apply.function().text());
        if (function.isEmpty()) {
            problems.unknown(apply.function().at(), Phrase.UNKNOWN_FUNCTION, Function.words());
            return Kind.ANY;
        }
        arguments.check(apply, function.get());
        return function.get().kind();
    }

    private Kind binary(Expr.Binary e) {
        return switch (e.operator()) {
            case OR, AND -> both(e, Kind.BOOLEAN);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(e);
            case EQUAL, NOT_EQUAL -> equality(e);
            case IN -> membership(e);
            case PLUS -> arithmetic(e, List.of(Kind.INTEGER, Kind.STRING, Kind.SET, Kind.LIST));
            case MINUS -> arithmetic(e, List.of(Kind.INTEGER, Kind.SET));
        };
    }

    private Kind both(Expr.Binary e, Kind kind) {
        require(e.left(), kind);
        return require(e.right(), kind);
    }

    private Kind ordered(Expr.Binary e) {
        both(e, Kind.INTEGER);
        return Kind.BOOLEAN;
    }

    private Kind equality(Expr.Binary e) {
        Kind left = kindOf(e.left());
        Kind right = kindOf(e.right());
        if (!left.fits(right)) {
            problems.add(
                    problems.at(e.at(), Phrase.NEVER_EQUAL, name(left), name(right))
                            .expected(Message.of(Phrase.TWO_OF_A_KIND))
                            .hint(hint(e, left, right)));
        }
        domains.check(e);
        return Kind.BOOLEAN;
    }

    private static Optional<Message> hint(Expr.Binary e, Kind left, Kind right) {
        if (left == Kind.SYMBOL && right == Kind.STRING) {
            return Optional.of(Message.of(Phrase.HINT_NO_QUOTES));
        }
        if (left == Kind.STRING && right == Kind.SYMBOL) {
            return Optional.of(Message.of(Phrase.HINT_QUOTES));
        }
        return e.left() instanceof Expr.Word word
                ? Function.named(word.text()).map(KindCheck::callIt)
                : Optional.empty();
    }

    private static Message callIt(Function function) {
        return Message.of(Phrase.HINT_CALL_IT, Message.code(function.signature()));
    }

    private Kind membership(Expr.Binary e) {
        Kind left = kindOf(e.left());
        Kind right = kindOf(e.right());
        boolean substring = right == Kind.STRING && left.fits(Kind.STRING);
        if (!substring && !right.fits(Kind.SET) && !right.fits(Kind.LIST)) {
            problems.add(kindError(e.right(), Message.of(Phrase.A_SET), Message.of(Phrase.A_LIST)));
        }
        domains.check(e);
        return Kind.BOOLEAN;
    }

    private Kind arithmetic(Expr.Binary e, List<Kind> possible) {
        Kind left = kindOf(e.left());
        if (left != Kind.ANY && !possible.contains(left)) {
            List<Message> expected = possible.stream().map(KindCheck::name).toList();
            problems.add(problems.at(e.left().at(), Phrase.WRONG_KIND).expected(expected));
            return Kind.ANY;
        }
        return require(e.right(), left);
    }

    private Kind require(Expr expr, Kind wanted) {
        Kind kind = kindOf(expr);
        if (!kind.fits(wanted)) {
            problems.add(kindError(expr, name(wanted)));
        }
        return wanted;
    }

    private ScriptError kindError(Expr expr, Message... wanted) {
        ScriptError error = problems.at(expr.at(), Phrase.WRONG_KIND).expected(wanted);
        Optional<Message> hint =
                expr instanceof Expr.Word word
                        ? Function.named(word.text()).map(KindCheck::callIt)
                        : Optional.empty();
        return error.hint(hint);
    }

    static Message name(Kind kind) {
        return Message.of(
                switch (kind) {
                    case INTEGER -> Phrase.AN_INTEGER;
                    case STRING -> Phrase.A_STRING;
                    case SYMBOL -> Phrase.A_SYMBOL;
                    case BOOLEAN -> Phrase.A_CLAIM;
                    case SET -> Phrase.A_SET;
                    case LIST -> Phrase.A_LIST;
                    case ANY -> Phrase.A_VALUE;
                });
    }
}
