package echolab.kernel;

/// Names one entry of the open file table for the length of a run. The number has no meaning in the
/// kernel; it is given out in the order in which the entries were met.
public record OpenFileId(int value) implements Comparable<OpenFileId> {
    @Override
    public int compareTo(OpenFileId other) {
        return Integer.compare(value, other.value);
    }
}
