package echolab.script.text;

/// Text from a script or a server on its way to a terminal.
public final class Printable {
    private Printable() {}

    /// The text with every control character but tabs replaced: it must not control the terminal.
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(Printable::visible).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static int visible(int codePoint) {
        boolean unseen =
                Character.isISOControl(codePoint)
                        || Character.getType(codePoint) == Character.FORMAT
                        || Character.getType(codePoint) == Character.SURROGATE;
        return unseen && codePoint != '\t' ? '\uFFFD' : codePoint;
    }
}
