package echolab.frame;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Bits of an `fd_set` that are shown together: whole rows of 16, of the 1024 that such a set has
/// (`FD_SETSIZE`, select(2)).
///
/// @param first bit, a multiple of 16
/// @param last bit, the last one of its row
public record BitRange(int first, int last) {
    /// The bits of a row.
    public static final int ROW = 16;

    /// The highest descriptor that a set can hold.
    public static final int HIGHEST = 1023;

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,4})(?:\\s*(?:-|–|\\.\\.)\\s*(\\d{1,4}))?");

    public BitRange {
        if (first < 0
                || first % ROW != 0
                || last % ROW != ROW - 1
                || last < first
                || last > HIGHEST) {
            throw new IllegalArgumentException("no rows of bits: " + first + " to " + last);
        }
    }

    /// The rows that hold these bits and all between them.
    public static BitRange around(int bit, int other) {
        int low = Math.min(bit, other);
        int high = Math.max(bit, other);
        return new BitRange(low - Math.floorMod(low, ROW), high - high % ROW + ROW - 1);
    }

    /// The row of that bit.
    public static BitRange of(int bit) {
        return around(bit, bit);
    }

    /// As a person writes it, `64` or `0-63`; empty when it is neither, above what a set holds, or
    /// the wrong way round, which is more likely a slip than a wish.
    public static Optional<BitRange> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(written.group(1));
        int to = written.group(2) == null ? from : Integer.parseInt(written.group(2));
        return Optional.of(to)
                .filter(high -> from <= high && high <= HIGHEST)
                .map(high -> around(from, high));
    }

    /// Whether the bit is one of them.
    public boolean contains(int bit) {
        return bit >= first && bit <= last;
    }

    /// As many bits before these, or those at the beginning; empty at the beginning.
    public Optional<BitRange> before() {
        int start = Math.max(0, first - size());
        return first == 0 ? Optional.empty() : Optional.of(around(start, start + size() - 1));
    }

    /// As many bits after these, or the last ones; empty at the end.
    public Optional<BitRange> after() {
        int end = Math.min(HIGHEST, last + size());
        return last == HIGHEST ? Optional.empty() : Optional.of(around(end - size() + 1, end));
    }

    /// The numbers of the rows, from 0.
    IntStream rows() {
        return IntStream.rangeClosed(first / ROW, last / ROW);
    }

    private int size() {
        return last - first + 1;
    }

    /// `0–15`.
    @Override
    public String toString() {
        return first + "–" + last;
    }
}
