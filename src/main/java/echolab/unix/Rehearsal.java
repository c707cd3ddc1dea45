package echolab.unix;

/// Runs once through everything that a forked child will need, so that it is loaded and linked
/// in the parent: a child that links a call for itself is slow, and a class that it loads is
/// loaded again by every one of its siblings.
final class Rehearsal {
    private Rehearsal() {}

    static void run(Signals signals) {
        Memory memory = new Memory(java.lang.foreign.MemorySegment.ofArray(new long[0]));
        signals.poll(-1, (short) 0, 0);
        signals.next();
    }
}
