package echolab.fx;

/// This machine cannot show a window: there is no display, or the libraries for it are missing.
public final class NoDisplayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoDisplayException(Throwable cause) {
        super(
                "The window cannot be opened ("
                        + cause.getMessage()
                        + "). On Linux it needs a display (DISPLAY) and GTK 3: "
                        + "apt install libgtk-3-0 libxtst6. Without a display, use"
                        + " ./echolab console.",
                cause);
    }
}
