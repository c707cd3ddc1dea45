package echolab.script.eval;

import echolab.script.eval.Value.Bool;
import echolab.script.eval.Value.Int;
import echolab.script.eval.Value.ListOf;
import echolab.script.eval.Value.SetOf;
import echolab.script.eval.Value.Text;
import echolab.script.syntax.Operator;
import echolab.script.text.Message;
import echolab.script.text.Phrase;
import echolab.trace.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The operators on values.
final class Operations {
    private Operations() {}

    static Value apply(Operator operator, Value left, Value right) {
        return switch (operator) {
            case EQUAL -> new Bool(left.equals(right));
            case NOT_EQUAL -> new Bool(!left.equals(right));
            case LESS -> new Bool(integer(left) < integer(right));
            case LESS_OR_EQUAL -> new Bool(integer(left) <= integer(right));
            case GREATER -> new Bool(integer(left) > integer(right));
            case GREATER_OR_EQUAL -> new Bool(integer(left) >= integer(right));
            case IN -> new Bool(contains(right, left));
            case PLUS -> plus(left, right);
            case MINUS -> minus(left, right);
            case AND, OR -> throw new IllegalArgumentException("decided before: " + operator);
        };
    }

    static boolean truth(Value value) {
        if (value instanceof Bool(boolean truth)) {
            return truth;
        }
        throw wrongKind(value, Phrase.A_CLAIM);
    }

    static long integer(Value value) {
        if (value instanceof Int(long number)) {
            return number;
        }
        throw wrongKind(value, Phrase.AN_INTEGER);
    }

    static Value negate(Value value) {
        try {
            return new Int(Math.negateExact(integer(value)));
        } catch (ArithmeticException e) {
            throw EvaluationException.of(Phrase.INTEGER_OVERFLOW);
        }
    }

    private static boolean contains(Value whole, Value part) {
        return switch (whole) {
            case SetOf set -> set.elements().contains(part);
            case ListOf list -> list.elements().contains(part);
            case Text text -> text.bytes().first().contains(text(part).first());
            case Value other -> throw wrongKind(other, Phrase.A_SET);
        };
    }

    private static Value plus(Value left, Value right) {
        return switch (left) {
            case Text text -> new Text(joined(text.bytes(), text(right)));
            case SetOf set -> {
                Set<Value> all = new LinkedHashSet<>(set.elements());
                all.addAll(set(right));
                yield new SetOf(all);
            }
            case ListOf list -> {
                List<Value> all = new ArrayList<>(list.elements());
                all.addAll(list(right));
                yield new ListOf(all);
            }
            case Value other -> sum(integer(other), integer(right));
        };
    }

    private static Value sum(long left, long right) {
        try {
            return new Int(Math.addExact(left, right));
        } catch (ArithmeticException e) {
            throw EvaluationException.of(Phrase.INTEGER_OVERFLOW);
        }
    }

    private static Value minus(Value left, Value right) {
        if (left instanceof SetOf(Set<Value> elements)) {
            Set<Value> rest = new LinkedHashSet<>(elements);
            rest.removeAll(set(right));
            return new SetOf(rest);
        }
        try {
            return new Int(Math.subtractExact(integer(left), integer(right)));
        } catch (ArithmeticException e) {
            throw EvaluationException.of(Phrase.INTEGER_OVERFLOW);
        }
    }

    private static Bytes joined(Bytes left, Bytes right) {
        return new Bytes(left.first() + right.first(), left.length() + right.length());
    }

    private static Bytes text(Value value) {
        if (value instanceof Text(Bytes bytes)) {
            return bytes;
        }
        throw wrongKind(value, Phrase.A_STRING);
    }

    private static Set<Value> set(Value value) {
        if (value instanceof SetOf(Set<Value> elements)) {
            return elements;
        }
        throw wrongKind(value, Phrase.A_SET);
    }

    private static List<Value> list(Value value) {
        if (value instanceof ListOf(List<Value> elements)) {
            return elements;
        }
        throw wrongKind(value, Phrase.A_LIST);
    }

    private static EvaluationException wrongKind(Value value, Phrase wanted) {
        return EvaluationException.of(Phrase.VALUE_OF_WRONG_KIND, value, Message.of(wanted));
    }
}
