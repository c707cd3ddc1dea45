package echolab.stage;

import echolab.trace.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// What the clients of a stage are sending by themselves.
final class Errands {
    private final Map<String, Running> running = new HashMap<>();

    private static final class Running {
        private final Deque<Bytes> left;
        private final long every;
        private long next;

        Running(Errand errand, long now) {
            left = new ArrayDeque<>(errand.pieces());
            every = errand.every().toNanos();
            next = now;
        }
    }

    /// Begins with the first piece; what the client was sending before ends.
    void begin(String client, Errand errand) {
        running.put(client, new Running(errand, System.nanoTime()));
    }

    void end(String client) {
        running.remove(client);
    }

    /// Sends what is due. A client that cannot send any more, because the server has closed its end,
    /// gives up.
    void mind(BiConsumer<String, byte[]> sender) {
        long now = System.nanoTime();
        for (String client : List.copyOf(running.keySet())) {
            Running it = running.get(client);
            if (it != null && now - it.next >= 0) {
                it.next = now + it.every;
                boolean sent = send(client, it, sender);
                if (!sent || it.left.isEmpty()) {
                    running.remove(client);
                }
            }
        }
    }

    private static boolean send(String client, Running it, BiConsumer<String, byte[]> sender) {
        Bytes piece = it.left.poll();
        try {
            if (piece != null) {
                sender.accept(client, piece.first().getBytes(StandardCharsets.ISO_8859_1));
            }
            return true;
        } catch (StageException gone) {
            return false;
        }
    }
}
