package echolab.kernel;

/// One point on which the rules and the kernel disagree.
///
/// @param where what the point is about: `process 4711`, `process 4711 fd 4`, `:15213 queue`
/// @param expected what the rules say
/// @param observed what the kernel says
public record Divergence(String where, String expected, String observed) {
    @Override
    public String toString() {
        return where + ": expected " + expected + ", observed " + observed;
    }
}
