package echolab.unix;

import java.util.BitSet;

/// Sets of descriptors as a program's arguments: the bits in hexadecimal digits.
final class Bits {
    private static final int RADIX = 16;

    private Bits() {}

    static String text(BitSet bits) {
        StringBuilder text = new StringBuilder("0");
        for (long word : bits.toLongArray()) {
            text.append(',').append(Long.toUnsignedString(word, RADIX));
        }
        return text.toString();
    }

    static BitSet parse(String text) {
        String[] parts = text.split(",");
        long[] words = new long[parts.length - 1];
        for (int i = 0; i < words.length; i++) {
            words[i] = Long.parseUnsignedLong(parts[i + 1], RADIX);
        }
        return BitSet.valueOf(words);
    }
}
