package echolab.unix;

import echolab.trace.Call;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The stage's side of the shared memory: it opens and closes gates, reads what the lanes say of
/// themselves, and reads events in order. One thread reads events; gates and slots may be used
/// from any thread.
public final class FlightRecorder implements AutoCloseable {
    private final int fd;
    private final Arena arena;
    private final Memory memory;
    private final Backlog backlog;
    private final Collector collector;
    private final BacklogReader reader;
    private long head;
    private boolean closed;

    private FlightRecorder(int fd, Arena arena) {
        this.fd = fd;
        this.arena = arena;
        this.memory = new Memory(SharedMemory.map(fd, Layout.TOTAL, arena));
        gather(memory);
        this.backlog = new Backlog(arena);
        this.collector = new Collector(memory, backlog, this::someoneWrites);
        this.reader = new BacklogReader(backlog.memory());
    }

    /// A recorder in which nothing has happened, with all gates closed and recording on.
    public static FlightRecorder create() {
        int fd = SharedMemory.create("echolab", Layout.TOTAL);
        FlightRecorder recorder = new FlightRecorder(fd, Arena.ofShared());
        recorder.recording(true);
        recorder.memory.putLong(Layout.MAGIC_AT, Layout.MAGIC);
        return recorder;
    }

    /// Puts all of it on huge pages, where the kernel can: whoever maps it meets two page faults, not one
    /// for every 4 KB. Each block must have a page before.
    static boolean gather(Memory memory) {
        for (long block = 0; block < Layout.TOTAL; block += HugePages.SIZE) {
            memory.putLong(block, 0);
        }
        return HugePages.collapse(memory.address(0), Layout.TOTAL);
    }

    /// What a lane says of itself.
    ///
    /// @param pid its process; 0 in the moment of its birth
    /// @param rests counts up whenever it comes to rest
    /// @param parent slot of the lane that forked it; -1 for the first
    /// @param ordinal which child of that lane it is, from 1
    /// @param futexFrom where the memory begins in which it waits for a word to change
    /// @param futexTo where that ends; 0 where it waits for none
    public record Slot(
            int index,
            int pid,
            int tid,
            SlotState state,
            int rests,
            int parent,
            int ordinal,
            long birth,
            long futexFrom,
            long futexTo) {

        /// Whether the call of the lane itself sleeps in `futex(2)` on that word.
        public boolean waitsAt(long address) {
            return futexFrom <= address && address < futexTo;
        }
    }

    /// The descriptor of the shared memory, to be inherited by the server.
    int fd() {
        return fd;
    }

    /// How many slots were given out since the start; the newest are the last
    /// {@value Layout#SLOTS} of them.
    public int born() {
        return memory.getInt(Layout.NEXT_SLOT);
    }

    public Slot slot(int index) {
        long at = Layout.slot(index);
        return new Slot(
                index,
                memory.getInt(at + Layout.PID),
                memory.getInt(at + Layout.TID),
                SlotState.of(memory.getInt(at + Layout.STATE)),
                memory.getInt(at + Layout.RESTS),
                memory.getInt(at + Layout.PARENT),
                memory.getInt(at + Layout.ORDINAL),
                memory.getLong(at + Layout.BIRTH),
                memory.getLong(at + Layout.FUTEX_FROM),
                memory.getLong(at + Layout.FUTEX_TO));
    }

    /// How many slots there are before they are used again.
    public static int slots() {
        return Layout.SLOTS;
    }

    /// Lets the lane make `calls` calls.
    public void permit(int slot, int calls) {
        setGate(slot, calls);
    }

    public void openGate(int slot) {
        setGate(slot, Layout.OPEN);
    }

    public void closeGate(int slot) {
        setGate(slot, Layout.CLOSED);
    }

    /// Whether lanes born from now on run freely.
    public void openGateAtBirth(boolean open) {
        memory.putInt(Layout.BIRTH_GATE, open ? Layout.OPEN : Layout.CLOSED);
    }

    /// Whether calls are recorded; off, gates that are open cost nothing.
    public void recording(boolean on) {
        turn(Layout.RECORDING, on);
    }

    /// Whether lanes also stop at operations of the server's own code (`FD_SET`, an assignment).
    public void detail(boolean full) {
        turn(Layout.DETAIL, full);
    }

    private synchronized void turn(int bit, boolean on) {
        int switches = memory.getInt(Layout.SWITCHES);
        memory.putInt(Layout.SWITCHES, on ? switches | bit : switches & ~bit);
    }

    /// A lane that runs freely closes its own gate before it makes such a call.
    ///
    /// @param call {@link Call#NONE} for any
    /// @param line of the source; 0 for any
    public record Breakpoint(Call call, int line) {}

    /// The breakpoints from now on, as many as there is room for.
    @SuppressWarnings("EnumOrdinal") // the ordinal is the number in the recorder
    public void breakpoints(List<Breakpoint> breakpoints) {
        memory.putInt(Layout.BREAKPOINTS, 0);
        int count = Math.min(breakpoints.size(), Layout.MOST_BREAKPOINTS);
        for (int i = 0; i < count; i++) {
            long at = Layout.BREAKPOINTS_AT + i * Layout.BREAKPOINT_BYTES;
            memory.putInt(at, breakpoints.get(i).call().ordinal());
            memory.putInt(at + 4, breakpoints.get(i).line());
        }
        memory.putInt(Layout.BREAKPOINTS, count);
        turn(Layout.BREAKING, count > 0);
    }

    /// Whether the lane stands at a breakpoint.
    public boolean isBroken(int slot) {
        return memory.getInt(Layout.slot(slot) + Layout.BROKEN) != 0;
    }

    private void setGate(int slot, int gate) {
        long at = Layout.slot(slot) + Layout.GATE;
        if (gate != Layout.CLOSED) {
            memory.putInt(Layout.slot(slot) + Layout.BROKEN, 0);
        }
        memory.putInt(at, gate);
        if (gate != Layout.CLOSED) {
            Futex.wakeAll(memory, at);
        }
    }

    /// Whether a lane at that gate has to wait there: no permit is left for it to take.
    public boolean isClosed(int slot) {
        return memory.getInt(Layout.slot(slot) + Layout.GATE) == Layout.CLOSED;
    }

    /// A number that changes whenever some lane comes to rest.
    public int activity() {
        return memory.getInt(Layout.ACTIVITY);
    }

    /// The slots of lanes that are in a call that they have not told of. What such a call has done may be
    /// seen already.
    public Set<Integer> untold() {
        Set<Integer> slots = new HashSet<>();
        int used = Math.min(born(), Layout.SLOTS);
        for (int i = 0; i < used; i++) {
            if (memory.getLong(Layout.slot(i) + Layout.CLAIM) != 0 && isAlive(i)) {
                slots.add(i);
            }
        }
        return slots;
    }

    /// Whether the process lives that uses the slot.
    private boolean isAlive(int slot) {
        int pid = memory.getInt(Layout.slot(slot) + Layout.PID);
        return pid == 0 || Processes.isRunning(pid);
    }

    /// How many places for events servers have claimed since the start.
    public long told() {
        return collector.told();
    }

    /// How many places were read, or passed over, since the start.
    public long taken() {
        return head;
    }

    /// How many places there are for what is not read yet. An event takes one or two.
    public static int capacity() {
        return Backlog.PLACES;
    }

    /// Makes room in the ring for more, without reading: a server that finds none waits. To be called
    /// every few milliseconds while servers run freely.
    public void collect() {
        collector.collect(head);
    }

    /// How many bytes lanes have printed on their terminal.
    public long printed() {
        return memory.getLong(Layout.PRINTED);
    }

    /// The first so many bytes that were printed are no longer in the terminal: where few are, lanes do
    /// not ask the kernel whether there is room.
    public void heard(long bytes) {
        memory.putLong(Layout.HEARD, bytes);
    }

    /// The next events, in order, as far as they are written.
    ///
    /// @param most how many at most, but for one that stands for two
    public List<RawEvent> read(int most) {
        collect();
        List<RawEvent> events = new ArrayList<>();
        long before = head;
        while (events.size() < most && head < collector.end()) {
            if (backlog.isEvent(head)) {
                BacklogReader.Found found = reader.read(Backlog.at(head));
                found.beginning().ifPresent(events::add);
                events.add(found.event());
                head += found.places();
            } else {
                head++;
            }
        }
        backlog.giveBack(before, head);
        return events;
    }

    /// Whether everything that was ever written has been read.
    public boolean isDrained() {
        return told() == head;
    }

    private boolean someoneWrites(long place) {
        int used = Math.min(born(), Layout.SLOTS);
        for (int i = 0; i < used; i++) {
            long claim = memory.getLong(Layout.slot(i) + Layout.CLAIM);
            if ((claim == Layout.TELLS || claim == place + 1) && isAlive(i)) {
                return true;
            }
        }
        return false;
    }

    /// Gives the memory back. Other methods throw `IllegalStateException` from now on.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            arena.close();
            Posix.close(fd);
        }
    }
}
