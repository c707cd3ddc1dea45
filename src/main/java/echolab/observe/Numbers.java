package echolab.observe;

/// Numbers in texts of the kernel. What is no number is -1, because a text may be cut anywhere.
final class Numbers {
    private Numbers() {}

    /// The number in `PREFIX[123]`.
    static long bracketed(String text, String prefix) {
        boolean framed =
                text.startsWith(prefix + "[")
                        && text.endsWith("]")
                        && text.length() > prefix.length() + 2;
        return framed ? parse(text.substring(prefix.length() + 1, text.length() - 1), 10) : -1;
    }

    static long decimal(String digits) {
        return parse(digits, 10);
    }

    static long octal(String digits) {
        return parse(digits, 8);
    }

    static long hex(String digits) {
        return parse(digits, 16);
    }

    /// A mask of 64 bits, which may look negative; 0 when it is none.
    static long mask(String hexDigits) {
        try {
            return Long.parseUnsignedLong(hexDigits, 16);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static long parse(String digits, int radix) {
        boolean unsigned = !digits.isEmpty() && Character.digit(digits.charAt(0), radix) >= 0;
        try {
            return unsigned ? Long.parseLong(digits, radix) : -1;
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
