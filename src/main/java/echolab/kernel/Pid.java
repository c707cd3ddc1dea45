package echolab.kernel;

/// A process id as `getpid(2)` gives it.
public record Pid(int value) implements Comparable<Pid> {
    /// The process that adopts orphans and reaps them, `init` or a subreaper: never on stage.
    public static final Pid INIT = new Pid(1);

    @Override
    public int compareTo(Pid other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
