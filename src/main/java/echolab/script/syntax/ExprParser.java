package echolab.script.syntax;

import echolab.script.syntax.Token.Kind;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.script.text.Position;
import echolab.script.text.ScriptError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Parses expressions by precedence climbing.
final class ExprParser {
    private static final int DEEPEST = 100;
    private static final List<Message> AN_OPERAND =
            List.of(Message.of(Phrase.A_VALUE), Message.of(Phrase.A_FUNCTION), Message.code("("));
    private static final List<Message> A_CLAIM =
            List.of(
                    Message.of(Phrase.A_VALUE),
                    Message.of(Phrase.A_FUNCTION),
                    Message.code("not"),
                    Message.code("("));

    private final Cursor cursor;
    private Optional<Position> startOfClaim = Optional.empty();
    private int depth;

    ExprParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Expr parse() {
        return binary(Operator.OR.tightness());
    }

    /// The elements between braces, in the order written.
    List<Expr> braces() {
        cursor.expectSign("{");
        return elements("}");
    }

    private Expr binary(int loosest) {
        if (loosest == Operator.NOT_TIGHTNESS) {
            return not();
        }
        if (loosest > Operator.PLUS.tightness()) {
            return unary();
        }
        Position start = cursor.peek().at();
        Expr left = binary(loosest + 1);
        Optional<Operator> next = operator(loosest);
        while (next.isPresent()) {
            cursor.take();
            Expr right = binary(loosest + 1);
            left = new Expr.Binary(since(start), next.get(), left, right);
            next = operator(loosest);
            refuseChain(next);
        }
        return left;
    }

    private Optional<Operator> operator(int tightness) {
        Token token = cursor.peek();
        return token.is(Kind.SIGN) || token.is(Kind.WORD)
                ? Operator.of(token.source()).filter(o -> o.tightness() == tightness)
                : Optional.empty();
    }

    private void refuseChain(Optional<Operator> next) {
        if (next.filter(Operator::compares).isPresent()) {
            Token token = cursor.peek();
            throw new SyntaxException(
                    ScriptError.at(token.at(), Phrase.CHAINED_COMPARISON)
                            .found(token.source())
                            .expected(afterComparison())
                            .hint(Phrase.HINT_CHAIN));
        }
    }

    private static List<Message> afterComparison() {
        return List.of(
                Message.code("and"), Message.code("or"), Message.of(Phrase.END_OF_EXPRESSION));
    }

    private Expr not() {
        Token token = cursor.peek();
        if (!cursor.accept("not")) {
            startOfClaim = Optional.of(token.at());
            return binary(Operator.COMPARISON_TIGHTNESS);
        }
        Expr operand = deeper(token, this::not);
        return new Expr.Not(since(token.at()), operand);
    }

    private Expr unary() {
        Token token = cursor.peek();
        if (!cursor.acceptSign("-")) {
            return primary();
        }
        if (cursor.peek().is(Kind.INTEGER)) {
            Token digits = cursor.take();
            return integer(token.at().to(digits.at()), "-" + digits.source());
        }
        Expr operand = deeper(token, this::unary);
        return new Expr.Negate(since(token.at()), operand);
    }

    private Expr primary() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case INTEGER -> integer(cursor.take().at(), token.source());
            case STRING -> new Expr.TextLiteral(cursor.take().at(), Cursor.text(token));
            case WORD -> word(token);
            case SIGN -> enclosed(token);
            case DURATION, END_OF_LINE, UNREADABLE -> throw noOperand();
        };
    }

    /// `not` may stand only where a whole claim may.
    private SyntaxException noOperand() {
        boolean claim = startOfClaim.filter(cursor.peek().at()::equals).isPresent();
        return cursor.unexpected(claim ? A_CLAIM : AN_OPERAND);
    }

    private Expr enclosed(Token opening) {
        return switch (opening.source()) {
            case "(" -> deeper(opening, this::parenthesised);
            case "{" -> deeper(opening, this::set);
            case "[" -> deeper(opening, this::list);
            default -> throw noOperand();
        };
    }

    private Expr parenthesised() {
        cursor.take();
        Expr inner = parse();
        cursor.expectSign(")", Message.of(Phrase.AN_OPERATOR));
        return inner;
    }

    private Expr set() {
        Position start = cursor.peek().at();
        List<Expr> elements = braces();
        return new Expr.SetLiteral(since(start), elements);
    }

    private Expr list() {
        Position start = cursor.take().at();
        List<Expr> elements = elements("]");
        return new Expr.ListLiteral(since(start), elements);
    }

    private List<Expr> elements(String closing) {
        List<Expr> elements = new ArrayList<>();
        if (cursor.acceptSign(closing)) {
            return elements;
        }
        elements.add(parse());
        while (cursor.acceptSign(",")) {
            elements.add(parse());
        }
        cursor.expectSign(closing, Message.code(","));
        return elements;
    }

    private Expr word(Token word) {
        if (Reserved.OPERATORS.contains(word.value())) {
            throw noOperand();
        }
        cursor.take();
        if (word.isWord("true") || word.isWord("false")) {
            return new Expr.BoolLiteral(word.at(), word.isWord("true"));
        }
        if (!cursor.peek().isSign("(")) {
            return new Expr.Word(word.at(), word.value());
        }
        Name function = new Name(word.at(), word.value());
        return deeper(word, () -> application(function));
    }

    private Expr application(Name function) {
        cursor.take();
        List<Expr> args = elements(")");
        return new Expr.Apply(since(function.at()), function, args);
    }

    private Position since(Position start) {
        return start.to(cursor.previous());
    }

    private Expr integer(Position at, String digits) {
        try {
            return new Expr.IntLiteral(at, Long.parseLong(digits));
        } catch (NumberFormatException e) {
            throw new SyntaxException(
                    ScriptError.at(at, Phrase.INTEGER_TOO_LARGE)
                            .found(digits)
                            .expected(
                                    Message.of(
                                            Phrase.AN_INTEGER_FROM_TO,
                                            Long.MIN_VALUE,
                                            Long.MAX_VALUE)));
        }
    }

    private Expr deeper(Token token, Supplier<Expr> part) {
        if (++depth > DEEPEST) {
            throw new SyntaxException(
                    ScriptError.at(token.at(), Phrase.NESTED_TOO_DEEPLY)
                            .found(token.source())
                            .expected(Message.of(Phrase.AT_MOST_LEVELS, DEEPEST)));
        }
        Expr expr = part.get();
        depth--;
        return expr;
    }
}
