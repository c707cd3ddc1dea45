package echolab.frame;

/// How a word sounds at its end when read aloud in Korean, which decides the particle after it.
final class Josa {
    private static final int FIRST_SYLLABLE = 0xac00;
    private static final int LAST_SYLLABLE = 0xd7a3;
    private static final int FINALS = 28;

    /// The final of a syllable that ends in ㄹ, after which 로 stands, not 으로.
    private static final int RIEUL = 8;

    /// The finals of the digits read aloud: 영 일 이 삼 사 오 육 칠 팔 구.
    private static final int[] DIGITS = {21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0};

    private Josa() {}

    /// The one of two particles that fits the word: the first after a consonant, the second
    /// after a vowel; 으로 becomes 로 after ㄹ too.
    static String of(String word, String afterConsonant, String afterVowel) {
        int ending = ending(word);
        boolean vowel = ending == 0 || (ending == RIEUL && afterConsonant.startsWith("으로"));
        return vowel ? afterVowel : afterConsonant;
    }

    /// The final consonant of the last sound, 0 for none. What follows the last letter or digit
    /// (a bracket, a quote) is not read.
    private static int ending(String word) {
        int end = word.length();
        while (end > 0 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? 0 : ending(Character.toLowerCase(word.charAt(end - 1)));
    }

    private static int ending(char last) {
        if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
            return (last - FIRST_SYLLABLE) % FINALS;
        }
        if (last >= '0' && last <= '9') {
            return DIGITS[last - '0'];
        }
        return switch (last) {
            case 'l', 'r' -> RIEUL; // 엘, 알
            case 'm' -> 16; // 엠
            case 'n' -> 4; // 엔
            default -> 0;
        };
    }
}
