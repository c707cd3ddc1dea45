package echolab.script.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the word that was probably meant.
public final class DidYouMean {
    private DidYouMean() {}

    /// The closest of the words, if it is close enough: one slip for up to four letters, two for
    /// more, none for a single letter. Upper and lower case are the same.
    public static Optional<String> closest(String written, Collection<String> words) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int slips = Math.min(written.length() - 1, written.length() <= 4 ? 1 : 2);
        return words.stream()
                .filter(w -> !w.equals(written))
                .filter(w -> distance(wanted, w.toLowerCase(Locale.ROOT)) <= slips)
                .min(
                        Comparator.<String>comparingInt(
                                        w -> distance(wanted, w.toLowerCase(Locale.ROOT)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /// The same as a hint.
    public static Optional<Message> hint(String written, Collection<String> words) {
        return closest(written, words)
                .map(word -> Message.of(Phrase.DID_YOU_MEAN, Message.code(word)));
    }

    /// Letters to add, drop, change, or swap with their neighbour (Damerau-Levenshtein).
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
