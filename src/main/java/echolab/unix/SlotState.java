package echolab.unix;

/// What a thread of control says of itself in its slot. The ordinal is the number in the slot.
public enum SlotState {
    FREE,
    RUNNING,
    PARKED,
    BLOCKED,
    /// It has entered `_exit(2)`.
    EXITING;

    private static final SlotState[] VALUES = values();

    static SlotState of(int number) {
        return VALUES[number];
    }
}
