package echolab.kernel;

/// Names one entry of the open file table for the length of a run. The number has no meaning in the
/// kernel; it is given out in the order in which the entries were met.
public record OpenFileId(int value) implements Comparable<OpenFileId> {
    /// Stands in an observed state for an open file that no descriptor on stage refers to: the kernel
    /// does not say which one is in flight, or watched by an epoll instance.
    public static final OpenFileId UNSEEN = new OpenFileId(0);

    @Override
    public int compareTo(OpenFileId other) {
        return Integer.compare(value, other.value);
    }
}
