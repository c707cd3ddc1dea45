package echolab.frame;

/// How a word sounds at its end when read aloud in Korean, which decides the particle after it.
final class Josa {
    private static final int FIRST_SYLLABLE = 0xac00;
    private static final int LAST_SYLLABLE = 0xd7a3;
    private static final int FINALS = 28;

    /// Digits that end in a consonant: 영 일 삼 육 칠 팔.
    private static final String CLOSED_DIGITS = "013678";

    /// Letters whose names end in a consonant: 엘 엠 엔 알.
    private static final String CLOSED_LETTERS = "lmnr";

    private Josa() {}

    /// Whether the last sound is a consonant. What follows the last letter or digit (a bracket,
    /// a quote) is not read.
    static boolean closes(String word) {
        int end = word.length();
        while (end > 0 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        if (end == 0) {
            return false;
        }
        char last = Character.toLowerCase(word.charAt(end - 1));
        if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
            return (last - FIRST_SYLLABLE) % FINALS != 0;
        }
        return CLOSED_DIGITS.indexOf(last) >= 0 || CLOSED_LETTERS.indexOf(last) >= 0;
    }
}
