package echolab.kernel;

/// A process id as `getpid(2)` gives it.
public record Pid(int value) implements Comparable<Pid> {
    @Override
    public int compareTo(Pid other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
