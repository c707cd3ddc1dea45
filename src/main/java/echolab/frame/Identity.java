package echolab.frame;

import java.util.Locale;

/// Who something belongs to: everything of one identity has one colour, one letter, and lights
/// up together.
///
/// @param key tells identities apart, `conn:127.0.0.1:51514`; equal keys light up together
/// @param letter what stands beside the colour, because colour is never the only sign
/// @param name as a person knows it: the client's name, or the letter
/// @param colour for a connection its place in the palette, 0 to 7
/// @param dashed whether its colour is used a second time, which a dashed edge shows
public record Identity(
        Kind kind, String key, String letter, String name, int colour, boolean dashed) {
    /// How many colours the palette has for connections.
    public static final int COLOURS = 8;

    /// What an identity is, in the order in which open files are drawn.
    public enum Kind {
        TERMINAL,
        LISTENING,
        CONNECTION,
        UNIX,
        EPOLL,
        OTHER
    }

    /// The connection of that letter: A to H have colours of their own, any other letter shares
    /// one of theirs.
    static Identity connection(String key, String letter, String name) {
        int place = letter.charAt(0) - 'A';
        boolean shared = letter.length() > 1 || place >= COLOURS;
        return new Identity(
                Kind.CONNECTION, key, letter, name, Math.floorMod(place, COLOURS), shared);
    }

    static Identity other(Kind kind, String key, String letter) {
        return new Identity(kind, key, letter, letter, 0, false);
    }

    /// The colour token of the style sheet: `terminal`, `listen`, `unix`, `epoll`, `conn-a` to `conn-h`.
    public String token() {
        return switch (kind) {
            case TERMINAL, OTHER -> "terminal";
            case LISTENING -> "listen";
            case UNIX -> "unix";
            case EPOLL -> "epoll";
            case CONNECTION -> "conn-" + letterOf(colour).toLowerCase(Locale.ROOT);
        };
    }

    static String letterOf(int colour) {
        return String.valueOf((char) ('A' + colour));
    }
}
