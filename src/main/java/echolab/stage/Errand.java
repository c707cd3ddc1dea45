package echolab.stage;

import echolab.trace.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What a client sends by itself, piece by piece.
///
/// @param pieces at most {@value #MOST}
/// @param every how long after each piece the next is sent; about 20 ms at the least
public record Errand(List<Bytes> pieces, Duration every) {
    /// So that none goes on for ever.
    public static final int MOST = 10_000;

    public Errand {
        pieces = List.copyOf(pieces);
        if (pieces.size() > MOST) {
            throw new StageException(
                    StageException.Kind.BAD_REQUEST,
                    "a client sends at most %d pieces by itself, not %d"
                            .formatted(MOST, pieces.size()));
        }
    }

    /// The same bytes again and again.
    public static Errand repeating(Bytes bytes, int times, Duration every) {
        return new Errand(Collections.nCopies(times, bytes), every);
    }

    /// The bytes a few at a time, as a slow writer sends them.
    public static Errand dripping(Bytes bytes, int by, Duration every) {
        String all = bytes.first();
        List<Bytes> pieces = new ArrayList<>();
        for (int i = 0; i < all.length(); i += by) {
            String piece = all.substring(i, Math.min(all.length(), i + by));
            pieces.add(Bytes.of(piece.getBytes(StandardCharsets.ISO_8859_1)));
        }
        return new Errand(pieces, every);
    }
}
