package echolab.frame;

import echolab.kernel.Fd;
import echolab.kernel.OpenFileId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/// Which rows a descriptor table shows: every descriptor in its own, the three of the terminal
/// together where room is short, and the uninteresting ones folded when they are too many.
final class RowSpans {
    private static final int STANDARD = 3;
    private static final int TAIL = 2;

    /// With fewer rows there is no room for one that changed between two folds.
    private static final int BOTH = 6;

    /// As few rows as a folded table can have.
    static final int FEWEST = 2;

    /// A run of descriptors in one row.
    ///
    /// @param fold whether it only counts them
    record Span(int first, int last, boolean fold) {
        int size() {
            return last - first + 1;
        }
    }

    private RowSpans() {}

    /// The rows from the top.
    ///
    /// @param rows how many descriptors the table keeps rows for, from 0
    /// @param join whether 0, 1 and 2 may share a row
    /// @param max the most rows that there is room for
    static List<Span> of(
            SortedMap<Fd, OpenFileId> table,
            Function<Fd, Mark> marks,
            int rows,
            boolean join,
            int max) {
        List<Span> all = new ArrayList<>();
        int next = 0;
        if (join && alike(table, marks)) {
            all.add(new Span(0, STANDARD - 1, false));
            next = STANDARD;
        }
        for (int fd = next; fd < rows; fd++) {
            all.add(new Span(fd, fd, false));
        }
        return all.size() <= max ? all : folded(all, marks, max);
    }

    private static boolean alike(SortedMap<Fd, OpenFileId> table, Function<Fd, Mark> marks) {
        OpenFileId file = table.get(new Fd(0));
        for (int i = 1; i < STANDARD; i++) {
            Fd fd = new Fd(i);
            boolean same = file == null ? !table.containsKey(fd) : file.equals(table.get(fd));
            if (!same || marks.apply(fd) != marks.apply(new Fd(0))) {
                return false;
            }
        }
        return true;
    }

    /// Keeps the first rows, the last two, one or none, and one between them that changed.
    private static List<Span> folded(List<Span> all, Function<Fd, Mark> marks, int max) {
        BitSet kept = new BitSet(all.size());
        int tail = Math.min(TAIL, max - 2);
        kept.set(all.size() - tail, all.size());
        int head = max - tail - 1;
        for (int i = head; max >= BOTH && i < all.size() - TAIL; i++) {
            if (marks.apply(new Fd(all.get(i).first())) != Mark.NONE) {
                kept.set(i);
                head -= TAIL;
                break;
            }
        }
        kept.set(0, Math.max(1, head));
        return join(all, kept);
    }

    private static List<Span> join(List<Span> all, BitSet kept) {
        List<Span> result = new ArrayList<>();
        for (int i = 0; i < all.size(); ) {
            if (kept.get(i)) {
                result.add(all.get(i));
                i++;
            } else {
                int next = kept.nextSetBit(i);
                int end = next < 0 ? all.size() : next;
                result.add(new Span(all.get(i).first(), all.get(end - 1).last(), true));
                i = end;
            }
        }
        return result;
    }
}
