package echolab.kernel;

import echolab.kernel.Vnode.Waiting;
import java.util.Comparator;
import java.util.List;

/// Compares two accept queues. The kernel lists the connections in no order, and those that were
/// reset only as a number.
final class QueueDiff {
    private final List<Waiting> mine;
    private final List<Waiting> theirs;
    private final int reset;

    /// @param reset how many further connections wait in the observed queue, reset and nameless
    QueueDiff(List<Waiting> mine, List<Waiting> theirs, int reset) {
        this.mine = sorted(mine);
        this.theirs = sorted(theirs);
        this.reset = reset;
    }

    boolean agree() {
        if (reset == 0) {
            return mine.equals(theirs);
        }
        List<Waiting> named = mine.stream().filter(w -> w.state() != TcpState.CLOSE).toList();
        return named.equals(theirs) && mine.size() - named.size() == reset;
    }

    String expected() {
        return KernelText.queue(mine);
    }

    String observed() {
        return KernelText.queue(theirs) + (reset == 0 ? "" : " and " + reset + " reset");
    }

    private static List<Waiting> sorted(List<Waiting> queue) {
        return queue.stream()
                .map(FileDiff::settled)
                .sorted(Comparator.comparing(Waiting::peer).thenComparing(Waiting::state))
                .toList();
    }
}
