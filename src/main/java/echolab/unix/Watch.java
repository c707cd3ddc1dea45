package echolab.unix;

import static java.nio.charset.StandardCharsets.UTF_8;

import echolab.trace.Call;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a server's code tells of its own variables. Its source knows nothing of this: the stage
/// puts these calls into the compiled classes, one at each assignment.
public final class Watch {
    /// Kinds of values, as they stand in the recorder.
    static final int INT = 0;

    static final int ELEMENT = 1;
    static final int FILLED = 2;
    static final int SET = 3;
    static final int TEXT = 4;
    static final int INTS = 5;
    static final int SHARED = 6;

    private static final String EVENTS = "_events";

    /// Arrays that a variable holds. There are few, and a new array of thousands is rare.
    private record Named(Object array, String name) {}

    private static volatile Named[] arrays = {};

    private Watch() {}

    /// An `int` variable takes this value.
    public static void assign(int value, String name) {
        Control c = Control.currentOrNull();
        if (c != null && c.isWatching()) {
            byte[] text = utf8(name);
            c.operation(Call.ASSIGN, value, text);
            c.watched(INT, 0, value, text);
        }
    }

    /// An element of an array takes this value, which is stored here.
    public static void assign(int[] array, int index, int value) {
        Control c = Control.currentOrNull();
        String name = c != null && c.isWatching() ? name(array) : null;
        if (c == null || name == null) {
            array[index] = value;
            return;
        }
        if (c.stopsAtOperations()) {
            c.operation(Call.ASSIGN, value, utf8(name + "[" + index + "]"));
        }
        array[index] = value;
        c.watched(ELEMENT, index, value, utf8(name));
    }

    /// All elements take this value, which is stored here.
    public static void fill(int[] array, int value) {
        Control c = Control.currentOrNull();
        String name = c != null && c.isWatching() ? name(array) : null;
        if (c == null || name == null) {
            Arrays.fill(array, value);
            return;
        }
        if (c.stopsAtOperations()) {
            c.operation(Call.ASSIGN, value, utf8(name + "[]"));
        }
        Arrays.fill(array, value);
        c.watched(FILLED, array.length, value, utf8(name));
    }

    /// An element of an array in shared memory takes this value, which is stored here. Told is all
    /// that stands there then, whoever stored it.
    static void store(shared_ints array, int index, int value) {
        stores(array, index, value);
        array.store(index, value);
        shared(array, value);
    }

    /// An element of an array in shared memory grows by `n`, which is done here.
    static void add(shared_ints array, int index, int n) {
        stores(array, index, array.get(index) + n);
        array.plus(index, n);
        shared(array, array.get(index));
    }

    private static void stores(shared_ints array, int index, int value) {
        Control c = Control.currentOrNull();
        if (c != null && c.isWatching() && c.stopsAtOperations()) {
            String name = new String(array.name(), UTF_8) + "[" + index + "]";
            c.operation(Call.ASSIGN, value, utf8(name));
        }
    }

    /// An element of an array takes this value, which is stored here.
    public static void assign(@Nullable Object[] array, int index, @Nullable Object value) {
        array[index] = value;
        if (value instanceof rio_t rio) {
            String name = name(array);
            rio.name = name == null ? null : name + "[" + index + "]";
        } else if (value instanceof pollfd entry) {
            entry.array = name(array);
            entry.index = index;
            if (entry.fd >= 0) {
                told(entry, "", entry.fd);
                told(entry, EVENTS, entry.events);
            }
        }
    }

    /// A member of a structure is about to take this value.
    public static void member(Object owner, int value, String member) {
        Control c = Control.currentOrNull();
        if (c == null || !c.isWatching() || !(owner instanceof pollfd entry)) {
            return;
        }
        if (entry.array != null && c.stopsAtOperations()) {
            String name = entry.array + "[" + entry.index + "]." + member;
            c.operation(Call.ASSIGN, value, utf8(name));
        }
        told(entry, member.equals("fd") ? "" : "_" + member, value);
        if (member.equals("fd") && value >= 0) {
            told(entry, EVENTS, entry.events); // a free element told nothing
        }
    }

    /// `poll(2)` has found something else than the last time.
    static void revents(pollfd entry) {
        told(entry, "_revents", entry.revents);
    }

    /// A list for each member: `client` for the descriptors, `client_events`, `client_revents`.
    private static void told(pollfd entry, String suffix, int value) {
        Control c = Control.currentOrNull();
        if (c != null && entry.array != null && c.isWatching()) {
            c.watched(ELEMENT, entry.index, value, utf8(entry.array + suffix));
        }
    }

    /// The first elements tell of ready descriptors.
    static void found(epoll_event[] events, int count) {
        Control c = Control.current();
        String name = c.isWatching() ? name(events) : null;
        if (name == null) {
            return;
        }
        byte[] about = utf8(name);
        int kept = Math.min(count, (Layout.TEXT_BYTES - about.length) / Integer.BYTES);
        ByteBuffer text = ByteBuffer.allocate(about.length + kept * Integer.BYTES);
        text.put(about);
        for (int i = 0; i < kept; i++) {
            text.putInt(events[i].fd);
        }
        c.watched(INTS, about.length, count, text.array());
    }

    /// The name of the variable that holds the array, in UTF-8.
    static byte[] nameOf(Object array) {
        String name = name(array);
        return utf8(name == null ? "fds" : name);
    }

    /// A variable holds this object from now on.
    public static void name(@Nullable Object value, String name) {
        switch (value) {
            case fd_set set -> set.named(name);
            case sem_t sem -> sem.named(name);
            case shared_ints array -> {
                array.named(name);
                shared(array, 0);
            }
            case int[] array -> remember(array, name);
            case rio_t[] array -> remember(array, name);
            case pollfd[] array -> {
                remember(array, name);
                free(array.length, name);
            }
            case epoll_event[] array -> remember(array, name);
            case null, default -> {}
        }
    }

    /// What others have stored there is seen from now on.
    private static void shared(shared_ints array, int value) {
        Control c = Control.currentOrNull();
        if (c != null && c.isWatching()) {
            c.watched(SHARED, array.name().length, value, array.text());
        }
    }

    /// The unread bytes of a buffer have changed.
    static void unread(rio_t rio) {
        String name = rio.name;
        Control c = Control.current();
        if (name == null || !c.isWatching()) {
            return;
        }
        byte[] about = utf8(name);
        int kept = Math.min(rio.cnt, Layout.TEXT_BYTES - about.length);
        byte[] text = Arrays.copyOf(about, about.length + kept);
        System.arraycopy(rio.buf, rio.bufptr, text, about.length, kept);
        c.watched(TEXT, about.length, rio.cnt, text);
    }

    /// No element of a `pollfd` array holds a descriptor yet.
    private static void free(int length, String name) {
        Control c = Control.currentOrNull();
        if (c != null && c.isWatching()) {
            c.watched(FILLED, length, -1, utf8(name));
        }
    }

    private static synchronized void remember(Object array, String name) {
        if (name(array) == null) {
            Named[] more = Arrays.copyOf(arrays, arrays.length + 1);
            more[arrays.length] = new Named(array, name);
            arrays = more;
        }
    }

    @SuppressWarnings("ReferenceEquality") // one array, not one that is alike
    private static @Nullable String name(Object array) {
        for (Named named : arrays) {
            if (named.array == array) {
                return named.name;
            }
        }
        return null;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
