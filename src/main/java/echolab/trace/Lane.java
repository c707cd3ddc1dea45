package echolab.trace;

import java.util.Optional;

/// A thread of control on stage, by its place in the family: `p`, `p.child2`, `p.child2.child1`.
/// Children are numbered in the order of fork.
public record Lane(String name) implements Comparable<Lane> {
    /// The first process of a stage.
    public static Lane first(String stage) {
        return new Lane(stage);
    }

    /// Its `n`th child, counted from 1.
    public Lane child(int n) {
        return new Lane(name + ".child" + n);
    }

    /// Its `n`th thread beside the main one, counted from 1.
    public Lane thread(int n) {
        return new Lane(name + ".thread" + n);
    }

    /// Whether it is a thread of a process that it is not the only one of.
    public boolean isThread() {
        return name.startsWith("thread", name.lastIndexOf('.') + 1) && !isFirst();
    }

    /// The stage that it belongs to.
    public String stage() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /// The lane that forked it, or the main thread of its process; empty for the first process.
    public Optional<Lane> parent() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new Lane(name.substring(0, dot)));
    }

    /// Whether it is the first process of its stage.
    public boolean isFirst() {
        return name.indexOf('.') < 0;
    }

    /// Parents before children, children by number.
    @Override
    public int compareTo(Lane other) {
        int from = 0;
        while (from <= name.length() && from <= other.name.length()) {
            int end = endOfPart(name, from);
            int otherEnd = endOfPart(other.name, from);
            boolean numbersDiffer = from > 0 && end != otherEnd;
            int order =
                    numbersDiffer
                            ? Integer.compare(end, otherEnd)
                            : name.substring(from, end)
                                    .compareTo(other.name.substring(from, otherEnd));
            if (order != 0) {
                return order;
            }
            from = end + 1;
        }
        return Integer.compare(name.length(), other.name.length());
    }

    private static int endOfPart(String name, int from) {
        int dot = name.indexOf('.', from);
        return dot < 0 ? name.length() : dot;
    }

    @Override
    public String toString() {
        return name;
    }
}
