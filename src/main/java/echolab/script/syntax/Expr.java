package echolab.script.syntax;

import echolab.script.text.Position;
import echolab.trace.Bytes;
import java.util.List;

/// An expression of the script language.
public sealed interface Expr {
    /// Where it stands, from its first to its last character.
    Position at();

    /// `4`, `-1`.
    record IntLiteral(Position at, long value) implements Expr {}

    /// `"hello\n"`, as bytes.
    record TextLiteral(Position at, Bytes bytes) implements Expr {}

    /// `true`, `false`.
    record BoolLiteral(Position at, boolean value) implements Expr {}

    /// A bare word: a symbol (`zombie`, `SIGCHLD`), or in a call the name of a stage, a lane, a
    /// client, a variable.
    record Word(Position at, String text) implements Expr {}

    /// `{0, 3}`.
    record SetLiteral(Position at, List<Expr> elements) implements Expr {
        public SetLiteral {
            elements = List.copyOf(elements);
        }
    }

    /// `[4, -1]`.
    record ListLiteral(Position at, List<Expr> elements) implements Expr {
        public ListLiteral {
            elements = List.copyOf(elements);
        }
    }

    /// `refcnt(p, A)`.
    record Apply(Position at, Name function, List<Expr> args) implements Expr {
        public Apply {
            args = List.copyOf(args);
        }
    }

    /// `not X`.
    record Not(Position at, Expr operand) implements Expr {}

    /// `-X`.
    record Negate(Position at, Expr operand) implements Expr {}

    /// `X and Y`, `X == Y`, `X + Y`.
    record Binary(Position at, Operator operator, Expr left, Expr right) implements Expr {}
}
