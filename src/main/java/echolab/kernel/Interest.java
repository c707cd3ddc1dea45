package echolab.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// An entry of an epoll instance's interest list, `epoll(7)`. Its key is the number under which the
/// file was added together with the open file, so it outlives the descriptor and goes when the open
/// file goes.
///
/// @param fd the number that was given to `epoll_ctl(2)`
/// @param file the open file that this number referred to
/// @param events the mask as it was given, without EPOLLERR and EPOLLHUP: these are always reported,
///     and the kernel adds them by itself
public record Interest(Fd fd, OpenFileId file, int events) {
    public static final int EPOLLIN = 0x1;
    public static final int EPOLLPRI = 0x2;
    public static final int EPOLLOUT = 0x4;
    public static final int EPOLLRDHUP = 0x2000;
    public static final int EPOLLEXCLUSIVE = 1 << 28;

    /// Keeps the machine awake; ignored where the process may not do that.
    public static final int EPOLLWAKEUP = 1 << 29;

    public static final int EPOLLONESHOT = 1 << 30;
    public static final int EPOLLET = 1 << 31;

    private static final int EPOLLERR = 0x8;
    private static final int EPOLLHUP = 0x10;
    private static final int PRIVATE = EPOLLEXCLUSIVE | EPOLLWAKEUP | EPOLLONESHOT | EPOLLET;

    public Interest {
        events &= ~(EPOLLERR | EPOLLHUP);
    }

    /// Whether it was added with EPOLLONESHOT and has told its event: it tells nothing more until it
    /// is modified.
    public boolean isSpent() {
        return (events & EPOLLONESHOT) != 0 && (events & ~PRIVATE) == 0;
    }

    public Interest withEvents(int mask) {
        return new Interest(fd, file, mask);
    }

    /// The mask as C writes it.
    public String eventsText() {
        return text(events);
    }

    /// A mask as C writes it, `EPOLLIN|EPOLLET`; `0` for none, and bits without a name as a number.
    public static String text(int events) {
        List<String> names = new ArrayList<>();
        int rest = events;
        for (var bit : bits().entrySet()) {
            if ((events & bit.getKey()) != 0) {
                names.add(bit.getValue());
                rest &= ~bit.getKey();
            }
        }
        if (rest != 0 || names.isEmpty()) {
            names.add(rest == 0 ? "0" : "0x" + Integer.toHexString(rest));
        }
        return String.join("|", names);
    }

    private static TreeMap<Integer, String> bits() {
        TreeMap<Integer, String> bits = new TreeMap<>(Integer::compareUnsigned);
        bits.put(EPOLLIN, "EPOLLIN");
        bits.put(EPOLLPRI, "EPOLLPRI");
        bits.put(EPOLLOUT, "EPOLLOUT");
        bits.put(EPOLLRDHUP, "EPOLLRDHUP");
        bits.put(EPOLLEXCLUSIVE, "EPOLLEXCLUSIVE");
        bits.put(EPOLLWAKEUP, "EPOLLWAKEUP");
        bits.put(EPOLLONESHOT, "EPOLLONESHOT");
        bits.put(EPOLLET, "EPOLLET");
        return bits;
    }
}
