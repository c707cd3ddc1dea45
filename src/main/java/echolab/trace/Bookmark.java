package echolab.trace;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A place of a run that a person wants to find again. It stands in the header of the trace file, at
/// most one a place.
///
/// @param seq the event that it stands at, counted from 1; steps are counted anew when the way of
///     counting them changes, events are not
/// @param note one line, perhaps empty
public record Bookmark(long seq, String note) {
    public Bookmark {
        note = note.replaceAll("\\s+", " ").strip();
    }

    /// These with one more, instead of any other of that place, in the order of the run.
    public static List<Bookmark> with(List<Bookmark> all, Bookmark added) {
        return Stream.concat(without(all, added.seq - 1, added.seq).stream(), Stream.of(added))
                .sorted(Comparator.comparingLong(Bookmark::seq))
                .toList();
    }

    /// These without those of the events after one place up to another.
    public static List<Bookmark> without(List<Bookmark> all, long after, long to) {
        return all.stream().filter(b -> b.seq <= after || b.seq > to).toList();
    }
}
