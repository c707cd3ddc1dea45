package echolab.unix;

/// Where everything stands in the flight recorder's shared memory: a header, one slot for each
/// thread of control, and a ring of places for events. All numbers are bytes.
///
/// The stage writes gates, the head of the ring and the switches in the header; servers write
/// everything else. A slot is written by its own thread of control alone, except for its gate.
final class Layout {
    static final long MAGIC = 0x4543_484f_4c41_4231L;

    // header: what is written often has a line of the processor's cache for itself
    static final long MAGIC_AT = 0;

    /// How many places were claimed.
    static final long TAIL = 1024;

    /// The places before this one are free again: what stood there was moved.
    static final long HEAD = 1088;

    /// Counts up at every change of a lane's state; the stage looks at it.
    static final long ACTIVITY = 1152;

    /// Counts up when the stage has moved events; writers who found the ring full sleep on it.
    static final long SPACE = 1216;

    static final long WRITERS_WAIT = 1220;

    /// The gate that a newborn lane starts with.
    static final long BIRTH_GATE = 40;

    /// What a lane asks at each of its calls, a bit for each.
    static final long SWITCHES = 44;

    /// Calls are recorded.
    static final int RECORDING = 1;

    /// Lanes also stop at operations of the server's own code.
    static final int DETAIL = 2;

    /// There are breakpoints.
    static final int BREAKING = 4;

    /// Slots given out so far; the next one is this modulo `SLOTS`.
    static final long NEXT_SLOT = 1280;

    /// How many lanes wait in the kernel for a connection.
    static final long ACCEPTORS = 1344;

    /// How many breakpoints there are; the entries are two numbers each, a call or 0 for any, and a
    /// source line or 0 for any.
    static final long BREAKPOINTS = 60;

    static final long BREAKPOINTS_AT = 64;
    static final long BREAKPOINT_BYTES = 8;
    static final int MOST_BREAKPOINTS = 64;

    /// How many bytes lanes have begun to print on their terminal, and how many they have printed.
    static final long PRINTING = 1408;

    static final long PRINTED = 1472;

    /// So many of them were read from it, at least.
    static final long HEARD = 1536;

    /// 1 as soon as an open file has got O_NONBLOCK (`fcntl(2)`).
    static final long SOME_DO_NOT_WAIT = 576;

    static final int SLOTS = 8192;
    static final long SLOT_BYTES = 64;
    static final long SLOTS_AT = 4096;

    // slot
    static final long PID = 0;
    static final long TID = 4;
    static final long GATE = 8;
    static final long PARENT = 12;
    static final long STATE = 16;

    /// Counts up whenever the lane comes to rest: parked, blocked, or about to end. Behind the state, so
    /// that both are written at once.
    static final long RESTS = 20;

    static final long ORDINAL = 24;

    /// 1 while the lane has closed its own gate at a breakpoint.
    static final long BROKEN = 28;

    /// -1 while the lane is in a call that it has not told of, or tells of something; while it waits
    /// for room for that, the first place in the ring that it has claimed, plus 1; 0 otherwise.
    static final long CLAIM = 32;

    static final long TELLS = -1;

    /// How many slots had been given out before this one: tells two users of a slot apart.
    static final long BIRTH = 40;

    /// The memory in which the lane waits for a word to change (`futex(2)`) while it is blocked, from
    /// here to there; 0 for none.
    static final long FUTEX_FROM = 48;

    static final long FUTEX_TO = 56;

    // gate
    static final int CLOSED = 0;
    static final int OPEN = -1;

    // ring
    /// How many places there are: room for what servers report until the stage comes by
    /// ({@link Collector}), which it does every few milliseconds.
    static final int RING = 1 << 16;

    /// An event has one place, or two that follow each other where its text is long.
    static final long PLACE_BYTES = 128;

    /// On a huge page of its own.
    static final long RING_AT = HugePages.up(SLOTS_AT + SLOTS * SLOT_BYTES);

    static final long TOTAL = RING_AT + (long) RING * PLACE_BYTES;

    // event, in longs
    static final int SEQ = 0;
    static final int NANOS = 1;

    /// Kind in the lowest byte, then the number of arguments, the call in 16 bits, and in the upper
    /// half the reason of a wait, or with a return what {@link #entryWord} says.
    static final int HEAD_WORD = 2;

    static final long KIND = 0xff;

    @SuppressWarnings("EnumOrdinal") // the ordinal is the number in the recorder
    static final long BLOCKED = RawEvent.Kind.BLOCKED.ordinal();

    /// Slot in the lower half, source line in the upper.
    static final int PLACE = 3;

    static final int PIDS = 4;

    /// Of a wait, in the lower half the descriptor, in the upper what {@link #entryWord} says.
    static final int RESULT = 5;

    /// Error number in the lower half, length of the text in the upper.
    static final int ERROR_AND_LENGTH = 6;

    static final int BIRTH_OF_LANE = 7;
    static final int ARGS = 8;
    static final int MAX_ARGS = 6;
    static final int LONGS = ARGS + MAX_ARGS;

    /// The longest text, which has room behind any number of arguments.
    static final int TEXT_BYTES = (int) (2 * PLACE_BYTES) - LONGS * Long.BYTES;

    private Layout() {}

    static long slot(int index) {
        return SLOTS_AT + index * SLOT_BYTES;
    }

    static long place(long number) {
        return RING_AT + (number % RING) * PLACE_BYTES;
    }

    /// The word whose upper half says for how many nanoseconds the call was in progress, where nothing
    /// has told before that it was entered: then the event, a return or a wait, is its beginning, too.
    static int entryWord(long headWord) {
        return (headWord & KIND) == BLOCKED ? RESULT : HEAD_WORD;
    }

    /// How many longs an event has before its text.
    static int longs(long headWord) {
        return ARGS + (int) (headWord >> 8 & 0xff);
    }

    /// How many bytes of a text stand in the first place, behind the longs; the rest is in the second.
    static int textInFirst(int longs) {
        return (int) PLACE_BYTES - longs * Long.BYTES;
    }

    /// How many places an event has.
    static int places(long headWord, long errorAndLength) {
        return errorAndLength >>> Integer.SIZE > textInFirst(longs(headWord)) ? 2 : 1;
    }
}
