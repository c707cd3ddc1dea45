package echolab.kernel;

/// A descriptor: an index into the descriptor table of one process.
public record Fd(int value) implements Comparable<Fd> {
    @Override
    public int compareTo(Fd other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
