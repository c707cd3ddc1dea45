package echolab.trace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// All bytes that one side of a stream sent so far, in the pieces in which they came. A longer
/// transcript shares the pieces of the shorter one, so that every step of a run can have its own.
/// Letters of several bytes that came in two pieces are whole again in {@link #text}.
public final class Transcript {
    public static final Transcript EMPTY = new Transcript(null, Bytes.NONE, 0);

    private final @Nullable Transcript before;
    private final Bytes piece;
    private final long length;

    private Transcript(@Nullable Transcript before, Bytes piece, long length) {
        this.before = before;
        this.piece = piece;
        this.length = length;
    }

    /// This text as if it had come in one piece.
    public static Transcript of(String text) {
        return EMPTY.plus(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// These bytes after the ones so far.
    public Transcript plus(Bytes next) {
        return next.length() == 0 ? this : new Transcript(this, next, length + next.length());
    }

    /// How many bytes there were, kept or not.
    public long length() {
        return length;
    }

    /// The bytes that were kept, one character a byte (ISO 8859-1).
    public String bytes() {
        Deque<String> pieces = new ArrayDeque<>();
        for (Transcript t = this; t != null; t = t.before) {
            pieces.push(t.piece.first());
        }
        return String.join("", pieces);
    }

    /// What was kept as text: UTF-8 where it is, else one character a byte.
    public String text() {
        return Bytes.text(bytes());
    }

    /// The text of the last pieces that together hold at least `limit` bytes, for a picture
    /// that shows only the end.
    public String tail(int limit) {
        Deque<String> pieces = new ArrayDeque<>();
        int held = 0;
        for (Transcript t = this; t != null && held < limit; t = t.before) {
            pieces.push(t.piece.first());
            held += t.piece.first().length();
        }
        return Bytes.text(String.join("", pieces));
    }

    /// Equal when the same bytes were kept of the same number, in whatever pieces.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Transcript t
                && (t == this || (t.length == length && t.bytes().equals(bytes())));
    }

    @Override
    public int hashCode() {
        return Long.hashCode(length);
    }

    @Override
    public String toString() {
        return text();
    }
}
