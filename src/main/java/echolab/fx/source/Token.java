package echolab.fx.source;

/// A piece of a source line that is shown in one colour.
public record Token(Kind kind, String text) {
    /// What a piece of Java source is.
    public enum Kind {
        PLAIN,
        KEYWORD,
        STRING,
        NUMBER,
        COMMENT,
        /// A name before a parenthesis: a call, or the head of a method.
        CALL
    }
}
