package echolab.frame;

/// Bytes from outside as a short string literal for a sentence.
public final class Quote {
    private static final int LONGEST = 32;

    private Quote() {}

    /// `"hello\n"`: control characters escaped, the end cut with an ellipsis when it is long.
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /// @param longest in letters
    static String of(String text, int longest) {
        StringBuilder result = new StringBuilder("\"");
        int shown = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (shown++ == longest) {
                return result.append("…\"").toString();
            }
            append(result, text.codePointAt(i));
        }
        return result.append('"').toString();
    }

    private static void append(StringBuilder to, int c) {
        switch (c) {
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\t' -> to.append("\\t");
            case '"' -> to.append("\\\"");
            case '\\' -> to.append("\\\\");
            case '`' -> to.append('\'');
            default -> {
                if (Character.isISOControl(c)) {
                    to.append("\\x%02x".formatted(c));
                } else {
                    to.appendCodePoint(c);
                }
            }
        }
    }
}
