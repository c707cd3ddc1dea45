package echolab.fx.model;

import java.util.Set;

/// Names for clients that a person connects without naming them.
public final class ClientNames {
    private static final int LETTERS = 8;

    private ClientNames() {}

    /// The next free name: A to H, then with a second letter AA to HA, AB to HB, as the colours
    /// repeat.
    public static String next(Set<String> taken) {
        int n = 0;
        while (taken.contains(name(n))) {
            n++;
        }
        return name(n);
    }

    private static String name(int n) {
        String first = letter(n % LETTERS);
        int round = n / LETTERS;
        return round == 0 ? first : first + letters(round - 1);
    }

    private static String letters(int n) {
        return n < 26 ? letter(n) : letters(n / 26 - 1) + letter(n % 26);
    }

    private static String letter(int n) {
        return String.valueOf((char) ('A' + n));
    }
}
