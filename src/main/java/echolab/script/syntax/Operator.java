package echolab.script.syntax;

import java.util.Arrays;
import java.util.Optional;

/// The operators between two operands. From the loosest to the tightest: `or`, `and`, (`not`),
/// comparisons and `in`, `+` and `-`, (the sign).
public enum Operator {
    OR("or", 1),
    AND("and", 2),
    EQUAL("==", 4),
    NOT_EQUAL("!=", 4),
    LESS("<", 4),
    LESS_OR_EQUAL("<=", 4),
    GREATER(">", 4),
    GREATER_OR_EQUAL(">=", 4),
    IN("in", 4),
    PLUS("+", 5),
    MINUS("-", 5);

    /// How tightly `not` binds its operand.
    static final int NOT_TIGHTNESS = 3;

    /// How tightly comparisons bind; they do not chain.
    static final int COMPARISON_TIGHTNESS = 4;

    private final String sign;
    private final int tightness;

    Operator(String sign, int tightness) {
        this.sign = sign;
        this.tightness = tightness;
    }

    /// As it is written.
    public String sign() {
        return sign;
    }

    int tightness() {
        return tightness;
    }

    boolean compares() {
        return tightness == COMPARISON_TIGHTNESS;
    }

    static Optional<Operator> of(String sign) {
        return Arrays.stream(values()).filter(o -> o.sign.equals(sign)).findFirst();
    }
}
