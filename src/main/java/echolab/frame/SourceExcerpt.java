package echolab.frame;

import echolab.trace.SourceLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The lines of the source that fit, around those at which the processes are.
public final class SourceExcerpt {
    private SourceExcerpt() {}

    /// One line of it.
    ///
    /// @param number counted from 1; 0 where lines are left out
    /// @param lanes whose call stands there
    public record Line(int number, String text, List<LaneLine> lanes) {
        public Line {
            lanes = List.copyOf(lanes);
        }
    }

    /// At most `limit` lines: the whole source, or the lines at which a process is with as many
    /// around each as there is room for.
    public static List<Line> of(Frame frame, int limit) {
        List<String> text = frame.source().text().lines().toList();
        List<Line> lines = new ArrayList<>();
        if (limit <= 0) {
            return lines;
        }
        BitSet shown = shown(frame, text.size(), limit);
        int previous = -1;
        for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
            if (previous >= 0 && i > previous + 1) {
                lines.add(new Line(0, "⋯", List.of()));
            }
            lines.add(new Line(i + 1, text.get(i), lanesAt(frame, i + 1)));
            previous = i;
        }
        return lines;
    }

    private static BitSet shown(Frame frame, int size, int limit) {
        BitSet shown = new BitSet(size);
        if (size <= limit) {
            shown.set(0, size);
            return shown;
        }
        List<Integer> marked = marked(frame, size);
        for (int around = 0; around < size; around++) {
            BitSet wider = new BitSet(size);
            for (int line : marked) {
                wider.set(Math.max(0, line - around), Math.min(size, line + around + 1));
            }
            if (needed(wider) > limit) {
                break;
            }
            shown = wider;
        }
        return shown;
    }

    /// The lines with a process, counted from 0; the first one where there is none.
    private static List<Integer> marked(Frame frame, int size) {
        List<Integer> lines =
                frame.narration().lanes().stream()
                        .map(LaneLine::at)
                        .filter(at -> isHere(frame, at, size))
                        .map(at -> at.line() - 1)
                        .distinct()
                        .toList();
        return lines.isEmpty() ? List.of(0) : lines;
    }

    /// Lines, and one for each gap between them.
    private static int needed(BitSet lines) {
        int gaps = -1;
        for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(lines.nextClearBit(i))) {
            gaps++;
        }
        return lines.cardinality() + Math.max(0, gaps);
    }

    private static List<LaneLine> lanesAt(Frame frame, int line) {
        return frame.narration().lanes().stream()
                .filter(lane -> lane.at().line() == line)
                .filter(lane -> isHere(frame, lane.at(), Integer.MAX_VALUE))
                .toList();
    }

    private static boolean isHere(Frame frame, SourceLine at, int size) {
        return at.line() >= 1 && at.line() <= size && at.file().equals(frame.source().file());
    }
}
