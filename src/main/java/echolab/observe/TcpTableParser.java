package echolab.observe;

import echolab.kernel.Endpoint;
import echolab.kernel.TcpState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the text of `/proc/net/tcp` and `/proc/net/tcp6`. Lines that are cut or not understood are
/// left out.
///
/// The backlog of a listening socket does not stand there: tx_queue is 0 in these lines.
public final class TcpTableParser {
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int QUEUES = 4;
    private static final int INODE = 9;

    private TcpTableParser() {}

    /// The sockets in the order of the table, which means nothing.
    public static List<TcpEntry> parse(String text) {
        List<TcpEntry> entries = new ArrayList<>();
        int start = text.indexOf('\n') + 1;
        for (int end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
            parseLine(text.substring(start, end)).ifPresent(entries::add);
            start = end + 1;
        }
        return entries;
    }

    private static Optional<TcpEntry> parseLine(String line) {
        String[] columns = line.strip().split(" +");
        if (columns.length <= INODE) {
            return Optional.empty();
        }
        Optional<Endpoint> local = HexEndpoint.parse(columns[LOCAL]);
        Optional<Endpoint> remote = HexEndpoint.parse(columns[REMOTE]);
        Optional<TcpState> state = TcpStates.of(Numbers.hex(columns[STATE]));
        long rxQueue = Numbers.hex(columns[QUEUES].substring(columns[QUEUES].indexOf(':') + 1));
        long inode = Numbers.decimal(columns[INODE]);
        if (local.isEmpty() || remote.isEmpty() || state.isEmpty() || rxQueue < 0 || inode < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new TcpEntry(
                        local.get(),
                        remote.get(),
                        state.get(),
                        rxQueue,
                        inode,
                        OptionalInt.empty()));
    }
}
