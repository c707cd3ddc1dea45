package echolab.kernel;

/// Names one v-node for the length of a run.
public record VnodeId(int value) implements Comparable<VnodeId> {
    @Override
    public int compareTo(VnodeId other) {
        return Integer.compare(value, other.value);
    }
}
