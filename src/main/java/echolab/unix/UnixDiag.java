package echolab.unix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lists the UNIX sockets of the machine with their other ends through netlink, `sock_diag(7)`. Not
/// for use by several threads at once.
public final class UnixDiag {
    private static final int AF_UNIX = 1;

    /// `struct unix_diag_req`.
    private static final int REQUEST = 24;

    private static final int REQUEST_STATES = 4;
    private static final int REQUEST_SHOW = 12;
    private static final int ALL_STATES = -1;
    private static final int UDIAG_SHOW_PEER = 4;

    /// `struct unix_diag_msg`, and the attributes behind it.
    private static final int INODE = 4;

    private static final int MESSAGE = 16;
    private static final int ATTRIBUTE = 4;
    private static final int UNIX_DIAG_PEER = 2;

    private final DiagDump dump = new DiagDump();

    private record Entry(int inode, int peer) {}

    /// The inode of each socket's other end, by the socket's own, as in `socket:[123]`; 0 when it has
    /// none or it was closed.
    public Answer<Map<Long, Long>> peers() {
        MemorySegment request = dump.request(REQUEST);
        request.set(JAVA_BYTE, 0, (byte) AF_UNIX);
        request.set(JAVA_INT, REQUEST_STATES, ALL_STATES);
        request.set(JAVA_INT, REQUEST_SHOW, UDIAG_SHOW_PEER);
        return dump.list(REQUEST, MESSAGE, this::entry).map(UnixDiag::byInode);
    }

    private static Map<Long, Long> byInode(List<Entry> entries) {
        Map<Long, Long> peers = new HashMap<>();
        for (Entry entry : entries) {
            peers.put(Integer.toUnsignedLong(entry.inode()), Integer.toUnsignedLong(entry.peer()));
        }
        return peers;
    }

    private Entry entry(long at, int length) {
        return new Entry(dump.buffer().get(JAVA_INT, at + INODE), peer(at, length));
    }

    private int peer(long message, int length) {
        long end = message + length;
        long at = message + MESSAGE;
        while (at + ATTRIBUTE + Integer.BYTES <= end) {
            int size = Short.toUnsignedInt(dump.buffer().get(JAVA_SHORT, at));
            if (dump.buffer().get(JAVA_SHORT, at + 2) == UNIX_DIAG_PEER) {
                return dump.buffer().get(JAVA_INT, at + ATTRIBUTE);
            }
            at += Math.max(ATTRIBUTE, (size + 3) & ~3);
        }
        return 0;
    }
}
